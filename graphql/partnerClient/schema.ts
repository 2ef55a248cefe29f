// @ts-nocheck
/* istanbul ignore file */
/* tslint:disable */
/* eslint-disable */

export type Scalars = {
    Boolean: boolean,
    String: string,
    ID: string,
    Int: number,
    DateTime: string,
    LocalDate: string,
    SafeInt: number,
}


/** Something that can be done with a record, or cannot be done now, and why. */
export interface AvailableAction {
    /** Whether you may do it now. */
    allowed: Scalars['Boolean']
    /** Name of the action: update, submit, approve, … */
    name: Scalars['String']
    /** Everything in the way; the same that the mutation would answer. */
    problems: Problem[]
    __typename: 'AvailableAction'
}


/** Who carries what the company delivers. Source: 五(三)1 · GSP 委托运输. */
export interface Carrier {
    /** Registered address. */
    address: (Scalars['String'] | null)
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** The company's own code of the carrier. */
    code: Scalars['String']
    /** Person to talk to. */
    contactName: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Contractor or own fleet; decides which documents it needs. */
    kind: CarrierKind
    /** Registered name. */
    name: Scalars['String']
    /** Phone of the contact. */
    phone: (Scalars['String'] | null)
    /** Unified social credit code. */
    registrationNumber: Scalars['String']
    /** Where its first-time approval stands. */
    status: FirstTimeStatus
    /** Temperatures that it may carry goods at; for cold and frozen ones it needs a cold-chain validation report. */
    storageClasses: StorageClass[]
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Carrier'
}


/** Which documents a carrier needs. */
export type CarrierKind = 'CONTRACTOR' | 'OWN_FLEET'


/** Money that came from a customer. Source: 四(四)3. */
export interface CashReceipt {
    /** What arrived. */
    amount: Money
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Reference on the bank statement; no payment is entered twice. */
    bankReference: Scalars['String']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who paid. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who paid. */
    customerId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Receivables that the payment settles; what is left stays on account. */
    matches: (SettlementLine[] | null)
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Date on the bank statement. */
    receivedOn: Scalars['LocalDate']
    /** The settlement that was posted with it. The record; null where you may not see it. */
    settlement: (Settlement | null)
    /** The settlement that was posted with it. */
    settlementId: (Scalars['ID'] | null)
    /** Whether it is booked. */
    status: PostingStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'CashReceipt'
}


/** A page of CashReceipt records. */
export interface CashReceiptConnection {
    /** The records with their cursors. */
    edges: CashReceiptEdge[]
    /** The records. */
    nodes: CashReceipt[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'CashReceiptConnection'
}


/** A CashReceipt and its place in the list. */
export interface CashReceiptEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: CashReceipt
    __typename: 'CashReceiptEdge'
}


/** Orders that lists of CashReceipt can be read in. */
export type CashReceiptOrder = 'RECEIVED_ON_ASC' | 'RECEIVED_ON_DESC'


/** One change of one record that you may see. */
export interface Change {
    /** When it happened (UTC). */
    at: Scalars['DateTime']
    /** Where the change stands in your feed: read on after it. */
    cursor: Scalars['String']
    /** Declared events that the change is. */
    events: ChangeEvent[]
    /** Whether you may not see the record any more. */
    gone: Scalars['Boolean']
    /** The record as it is now, which may be newer than the change; null where you may not see it. */
    record: (Node | null)
    /** Id of the record. */
    recordId: Scalars['ID']
    /** Type of the record: PurchaseOrder. */
    type: Scalars['String']
    /** The version that the change made. A record's versions come in order, and none is left out. */
    version: Scalars['Int']
    __typename: 'Change'
}


/** A declared event that a change is; webhooks carry the same id. */
export interface ChangeEvent {
    /** The webhook-id of the event. */
    id: Scalars['ID']
    /** Type of the event: purchaseOrder.sent. */
    type: Scalars['String']
    __typename: 'ChangeEvent'
}


/** A page of your feed. */
export interface ChangePage {
    /** Ask for what comes after this cursor next, now or later; never null, also where nothing has changed. */
    endCursor: Scalars['String']
    /** Whether more is there already. */
    hasNextPage: Scalars['Boolean']
    /** Cursor of the newest change: keep it, read the lists, and go on from here. */
    headCursor: Scalars['String']
    /** The changes, in the order in which they became visible. */
    nodes: Change[]
    __typename: 'ChangePage'
}


/** Outcome of a confirmed upload. */
export interface ConfirmUploadPayload {
    /** Everything that is in the way. */
    problems: Problem[]
    /** The stored file. */
    record: (File | null)
    __typename: 'ConfirmUploadPayload'
}


/** Someone else changed the record since the given version. */
export interface ConflictProblem {
    /** Stable name of the rule, for programs. */
    code: Scalars['String']
    /** The record as it is now. */
    current: (Node | null)
    /** What is wrong, in the caller's language. */
    message: Scalars['String']
    /** What to do about it, in the caller's language. */
    remedy: (Scalars['String'] | null)
    __typename: 'ConflictProblem'
}


/** What was agreed on with one customer: products, prices, quantities, payment. Source: 四(四)1. */
export interface Contract {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** The other party. The record; null where you may not see it. */
    customer: (Customer | null)
    /** The other party. */
    customerId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Date on which it was fulfilled, terminated, amended or lapsed. */
    endedOn: (Scalars['LocalDate'] | null)
    /** Last day on which it is in force. */
    endsOn: Scalars['LocalDate']
    /** First day on which it is no longer in force. */
    expiresOn: Scalars['LocalDate']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What is sold at which price; one currency throughout. */
    lines: ContractLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Days from shipment until a delivery is to be paid; the customer's own unless told. */
    paymentDays: (Scalars['Int'] | null)
    /** What was ordered and shipped of each line, earlier versions included. */
    performance: ContractPerformance[]
    /** The version that this one replaces once it is signed. The record; null where you may not see it. */
    previous: (Contract | null)
    /** The version that this one replaces once it is signed. */
    previousId: (Scalars['ID'] | null)
    /** 1 for the contract as it was first made; each amendment counts up. */
    revision: Scalars['Int']
    /** Who signed for the customer. */
    signedByName: (Scalars['String'] | null)
    /** Scan of the contract as both parties signed it. The record; null where you may not see it. */
    signedFile: (File | null)
    /** Scan of the contract as both parties signed it. */
    signedFileId: (Scalars['ID'] | null)
    /** Date on which both parties had signed. */
    signedOn: (Scalars['LocalDate'] | null)
    /** First day on which it is in force. */
    startsOn: Scalars['LocalDate']
    /** Where the contract stands. */
    status: ContractStatus
    /** What people call it. */
    title: Scalars['String']
    /** Sum of the lines; none where a line has no quantity. */
    total: (Money | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Contract'
}


/** A page of Contract records. */
export interface ContractConnection {
    /** The records with their cursors. */
    edges: ContractEdge[]
    /** The records. */
    nodes: Contract[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'ContractConnection'
}


/** A Contract and its place in the list. */
export interface ContractEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: Contract
    __typename: 'ContractEdge'
}


/** One product of a contract. */
export interface ContractLine {
    /** Quantity times price; none without a quantity. */
    amount: (Money | null)
    /** Packs of confirmed orders, counted in their transactions; never above the quantity. */
    orderedQuantity: Scalars['SafeInt']
    /** What is sold. The record; null where you may not see it. */
    product: (Product | null)
    /** What is sold. */
    productId: Scalars['ID']
    /** Packs agreed on; none where the customer may order as much as it needs. */
    quantity: (Scalars['SafeInt'] | null)
    /** Price of one pack. */
    unitPrice: Money
    __typename: 'ContractLine'
}


/** Orders that lists of Contract can be read in. */
export type ContractOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC' | 'EXPIRES_ON_ASC' | 'EXPIRES_ON_DESC'


/** How far one line of a contract has been performed. */
export interface ContractPerformance {
    /** Packs agreed on; null where the customer may order as much as it needs. */
    agreed: (Scalars['SafeInt'] | null)
    /** Packs of confirmed orders. */
    ordered: Scalars['SafeInt']
    /** Product of the line. */
    productId: Scalars['ID']
    /** Packs that may still be ordered; null where no quantity was agreed on. */
    remaining: (Scalars['SafeInt'] | null)
    /** Packs of those that were shipped, current within seconds. */
    shipped: Scalars['SafeInt']
    __typename: 'ContractPerformance'
}


/** Where a contract stands. */
export type ContractStatus = 'AMENDED' | 'APPROVED' | 'CANCELLED' | 'DRAFT' | 'FULFILLED' | 'LAPSED' | 'PERFORMING' | 'SIGNED' | 'TERMINATED' | 'UNDER_REVIEW'


/** Whom the company sells to. Source: 四(三) · GSP 首营企业. */
export interface Customer {
    /** Address that deliveries go to. */
    address: (Scalars['String'] | null)
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** The company's own code of the customer. */
    code: Scalars['String']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** What may be open at any time, granted by finance. None: nothing is granted, and what is ordered is paid for beforehand. */
    creditLimit: (Money | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Hospital, pharmacy or distributor; decides which licences it needs. Needed for the first-time approval; unknown for customers taken over from the past. */
    kind: (CustomerKind | null)
    /** Days that a batch must have left when it is allocated to this customer; none where any unexpired batch will do. */
    minimumShelfLifeDays: (Scalars['Int'] | null)
    /** Registered name. */
    name: Scalars['String']
    /** Days from shipment until a delivery is to be paid, where no contract says otherwise; granted by finance. */
    paymentDays: Scalars['Int']
    /** Unified social credit code, or the number in the register of its country. Unknown for customers taken over from the past. */
    registrationNumber: (Scalars['String'] | null)
    /** Where its first-time approval stands, and whether trade with it is stopped. */
    status: CustomerStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Customer'
}


/** What one customer owes and has on account, in one currency. Source: 四(四)3. */
export interface CustomerAccount {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Owed less on account: above zero where the customer owes us, below where we owe the customer. */
    balance: Money
    /** Value of confirmed orders that has not been shipped: it counts against the credit limit. */
    committed: Money
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** What may still be ordered on credit; null without a limit in this currency. */
    creditLeft: (Money | null)
    /** Whose account it is. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Whose account it is. */
    customerId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Customer and currency. */
    name: Scalars['String']
    /** What the customer has paid, or was credited, and no delivery was settled with yet. Never negative. */
    onAccount: Money
    /** What the customer owes for deliveries; written-off amounts are no longer in it. */
    receivable: Money
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'CustomerAccount'
}


/** A page of CustomerAccount records. */
export interface CustomerAccountConnection {
    /** The records with their cursors. */
    edges: CustomerAccountEdge[]
    /** The records. */
    nodes: CustomerAccount[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'CustomerAccountConnection'
}


/** A CustomerAccount and its place in the list. */
export interface CustomerAccountEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: CustomerAccount
    __typename: 'CustomerAccountEdge'
}


/** Orders that lists of CustomerAccount can be read in. */
export type CustomerAccountOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Which licences a customer needs. */
export type CustomerKind = 'DISTRIBUTOR' | 'HOSPITAL' | 'PHARMACY'


/** Where a customer's first-time approval stands, and whether trade with it is stopped. */
export type CustomerStatus = 'ACTIVE' | 'EXPIRED' | 'FROZEN' | 'PROSPECT' | 'UNDER_REVIEW'


/** What leaves the warehouse for one order at one time, batch by batch. Source: 四(四)2 · GSP 出库复核. */
export interface Delivery {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Who carries it; none for deliveries of the past. The record; null where you may not see it. */
    carrier: (Carrier | null)
    /** Who carries it; none for deliveries of the past. */
    carrierId: (Scalars['ID'] | null)
    /** Its name when it left. */
    carrierName: (Scalars['String'] | null)
    /** Where it goes: the customer's address when it left. */
    consigneeAddress: (Scalars['String'] | null)
    /** The customer's name when it left. */
    consigneeName: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who receives it. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who receives it. */
    customerId: Scalars['ID']
    /** Temperature when it left, in tenths of a degree. */
    departureTemperature: (Scalars['Int'] | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** When that happened. */
    lastTrackedAt: (Scalars['DateTime'] | null)
    /** What was last heard of it on its way. */
    lastTrackingKind: (TrackingKind | null)
    /** What is delivered, batch by batch, in the order of the locations. */
    lines: DeliveryLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Date by which the customer wants the goods. */
    requestedOn: Scalars['LocalDate']
    /** Order that it is a part of. The record; null where you may not see it. */
    salesOrder: (SalesOrder | null)
    /** Order that it is a part of. */
    salesOrderId: Scalars['ID']
    /** Date on which it left. */
    shippedOn: (Scalars['LocalDate'] | null)
    /** Who signed for it at the customer. */
    signedBy: (Scalars['String'] | null)
    /** Date on which the customer signed for it. */
    signedOn: (Scalars['LocalDate'] | null)
    /** Where the delivery stands. */
    status: SalesDeliveryStatus
    /** Temperature that all of it is kept at on the way; none for deliveries of the past. */
    storageClass: (StorageClass | null)
    /** Sum of the lines. */
    total: (Money | null)
    /** The carrier's number of it. */
    trackingNumber: (Scalars['String'] | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Delivery'
}


/** A page of Delivery records. */
export interface DeliveryConnection {
    /** The records with their cursors. */
    edges: DeliveryEdge[]
    /** The records. */
    nodes: Delivery[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'DeliveryConnection'
}


/** A Delivery and its place in the list. */
export interface DeliveryEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: Delivery
    __typename: 'DeliveryEdge'
}


/** Something that is wrong with a delivery on its way: late, silent, outside its temperatures, or reported by the carrier. Source: 五(三)3. */
export interface DeliveryException {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Who carries it. The record; null where you may not see it. */
    carrier: (Node | null)
    /** Who carries it. */
    carrierId: (Scalars['ID'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Delivery that it is about. The record; null where you may not see it. */
    delivery: (Node | null)
    /** Delivery that it is about. */
    deliveryId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** What ended it. */
    endedBy: (ExceptionEnd | null)
    /** Newest event that shows it. The record; null where you may not see it. */
    event: (Node | null)
    /** How many events have shown it. */
    eventCount: Scalars['Int']
    /** Newest event that shows it. */
    eventId: (Scalars['ID'] | null)
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What is wrong. */
    kind: DeliveryExceptionKind
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** When it ended. */
    resolvedAt: (Scalars['DateTime'] | null)
    /** Whether somebody has to do something. */
    status: DeliveryExceptionStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'DeliveryException'
}


/** A page of DeliveryException records. */
export interface DeliveryExceptionConnection {
    /** The records with their cursors. */
    edges: DeliveryExceptionEdge[]
    /** The records. */
    nodes: DeliveryException[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'DeliveryExceptionConnection'
}


/** A DeliveryException and its place in the list. */
export interface DeliveryExceptionEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: DeliveryException
    __typename: 'DeliveryExceptionEdge'
}


/** What is wrong with a delivery on its way. */
export type DeliveryExceptionKind = 'LATE' | 'REPORTED' | 'SILENT' | 'TEMPERATURE'


/** Orders that lists of DeliveryException can be read in. */
export type DeliveryExceptionOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Whether somebody has to do something. */
export type DeliveryExceptionStatus = 'OPEN' | 'RESOLVED'


/** Packs of one batch at one location, for one line of the order. */
export interface DeliveryLine {
    /** Quantity times price. */
    amount: (Money | null)
    /** Lot number printed on the pack; none for deliveries of the past. */
    batchNumber: (Scalars['String'] | null)
    /** First day on which it may no longer be sold; none for deliveries of the past. */
    expiresOn: (Scalars['LocalDate'] | null)
    /** Number of the order's line, from 1. */
    orderLine: Scalars['Int']
    /** What is delivered. The record; null where you may not see it. */
    product: (Product | null)
    /** What is delivered. */
    productId: Scalars['ID']
    /** Packs. */
    quantity: Scalars['SafeInt']
    /** Packs of those that came back. */
    returnedQuantity: Scalars['SafeInt']
    /** Price of one pack, as ordered. */
    unitPrice: (Money | null)
    __typename: 'DeliveryLine'
}


/** Orders that lists of Delivery can be read in. */
export type DeliveryOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a Delivery. */
export interface DeliveryPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (Delivery | null)
    __typename: 'DeliveryPayload'
}


/** How far a delivery is. */
export type DeliveryStatus = 'DELIVERED' | 'DROPPED' | 'FAILED' | 'HELD' | 'PENDING'


/** Something that webhooks can tell of. */
export interface EventType {
    /** What it means, in the caller's language. */
    about: Scalars['String']
    /** The same for people, in the caller's language. */
    label: Scalars['String']
    /** What the event is called: purchaseOrder.sent. */
    name: Scalars['String']
    /** Type of the record that its data are: PurchaseOrder. */
    recordType: Scalars['String']
    /** Day on which the form of its data was last changed: YYYY-MM-DD. */
    version: Scalars['String']
    __typename: 'EventType'
}


/** What ended an exception. */
export type ExceptionEnd = 'EVENT' | 'PERSON' | 'SIGNATURE'


/** A value of the input that is missing or outside its limits. */
export interface FieldProblem {
    /** Stable name of the rule, for programs. */
    code: Scalars['String']
    /** Path into the input: "lines.2.quantity". */
    field: Scalars['String']
    /** What is wrong, in the caller's language. */
    message: Scalars['String']
    /** What to do about it, in the caller's language. */
    remedy: (Scalars['String'] | null)
    __typename: 'FieldProblem'
}


/** A scan or a document that is attached to records. */
export interface File {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Media type: PDF, JPEG, PNG or WebP. */
    contentType: Scalars['String']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Name on the uploader's machine. */
    fileName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** SHA-256 of the bytes, as 64 hexadecimal digits. */
    sha256: Scalars['String']
    /** Bytes, 20 MiB at most. */
    size: Scalars['SafeInt']
    /** Whether the bytes have arrived. */
    status: FileStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Address to read the file at, for five minutes; null until its bytes have arrived. */
    url: (Scalars['String'] | null)
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'File'
}


/** A page of File records. */
export interface FileConnection {
    /** The records with their cursors. */
    edges: FileEdge[]
    /** The records. */
    nodes: File[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'FileConnection'
}


/** A File and its place in the list. */
export interface FileEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: File
    __typename: 'FileEdge'
}


/** Orders that lists of File can be read in. */
export type FileOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Whether a file's bytes have arrived. */
export type FileStatus = 'PENDING' | 'STORED'


/** Where the first-time approval of a supplier, a product or a carrier stands. */
export type FirstTimeStatus = 'APPROVED' | 'BLOCKED' | 'DRAFT' | 'SUBMITTED'


/** What arrived for a purchase order, compared with it. Source: 五(一)3 · 五(二)1. */
export interface GoodsReceipt {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Number of the supplier's delivery note. */
    deliveryNote: (Scalars['String'] | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Date that the order asked for. */
    expectedOn: Scalars['LocalDate']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What arrived, batch by batch. */
    lines: GoodsReceiptLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Order that it was delivered for. The record; null where you may not see it. */
    purchaseOrder: (PurchaseOrder | null)
    /** Order that it was delivered for. */
    purchaseOrderId: Scalars['ID']
    /** Date of arrival. */
    receivedOn: Scalars['LocalDate']
    /** What the supplier announced it with, where it did. The record; null where you may not see it. */
    shipmentNotice: (ShipmentNotice | null)
    /** What the supplier announced it with, where it did. */
    shipmentNoticeId: (Scalars['ID'] | null)
    /** Where the receipt stands. */
    status: GoodsReceiptStatus
    /** Who delivered it. The record; null where you may not see it. */
    supplier: (Supplier | null)
    /** Who delivered it. */
    supplierId: Scalars['ID']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'GoodsReceipt'
}


/** A page of GoodsReceipt records. */
export interface GoodsReceiptConnection {
    /** The records with their cursors. */
    edges: GoodsReceiptEdge[]
    /** The records. */
    nodes: GoodsReceipt[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'GoodsReceiptConnection'
}


/** A GoodsReceipt and its place in the list. */
export interface GoodsReceiptEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: GoodsReceipt
    __typename: 'GoodsReceiptEdge'
}


/** One batch of one ordered product as it stood on the dock. */
export interface GoodsReceiptLine {
    /** Packs taken in: delivered less damaged and over. */
    acceptedQuantity: Scalars['SafeInt']
    /** Lot number printed on the pack; none for receipts of the past. */
    batchNumber: (Scalars['String'] | null)
    /** Packs among them that are damaged and refused. */
    damagedQuantity: (Scalars['SafeInt'] | null)
    /** Packs that stood on the dock. */
    deliveredQuantity: Scalars['SafeInt']
    /** First day on which it may no longer be sold. */
    expiresOn: (Scalars['LocalDate'] | null)
    /** Number of the order's line, from 1. */
    orderLine: Scalars['Int']
    /** Sound packs beyond what the order still expects; refused and returned. */
    overQuantity: Scalars['SafeInt']
    /** Date of production. */
    producedOn: (Scalars['LocalDate'] | null)
    /** What arrived: the order line's product. The record; null where you may not see it. */
    product: (Product | null)
    /** What arrived: the order line's product. */
    productId: Scalars['ID']
    /** Packs that the order line still expects after this receipt. */
    shortQuantity: Scalars['SafeInt']
    __typename: 'GoodsReceiptLine'
}


/** Orders that lists of GoodsReceipt can be read in. */
export type GoodsReceiptOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC' | 'RECEIVED_ON_ASC' | 'RECEIVED_ON_DESC'


/** Where a goods receipt stands. */
export type GoodsReceiptStatus = 'CANCELLED' | 'CONFIRMED' | 'DRAFT'


/** The two sides of every entry of the customer ledger. */
export type LedgerAccount = 'BAD_DEBT' | 'BANK' | 'ON_ACCOUNT' | 'RECEIVABLE' | 'SALES' | 'SALES_RETURNS'


/** One entry of the customer ledger: an amount that is debited to one account and credited to another. Source: 四(四)3. */
export interface LedgerEntry {
    /** Always above zero. */
    amount: Money
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Business date of the entry. */
    bookedOn: Scalars['LocalDate']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Account that the amount is credited to. */
    credit: LedgerAccount
    /** Whose account it concerns. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Whose account it concerns. */
    customerId: Scalars['ID']
    /** Account that the amount is debited to. */
    debit: LedgerAccount
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** The receivable that it raises or settles. The record; null where you may not see it. */
    receivable: (Node | null)
    /** The receivable that it raises or settles. */
    receivableId: (Scalars['ID'] | null)
    /** Document that was booked. The record; null where you may not see it. */
    source: (Node | null)
    /** Document that was booked. */
    sourceId: Scalars['ID']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'LedgerEntry'
}


/** A page of LedgerEntry records. */
export interface LedgerEntryConnection {
    /** The records with their cursors. */
    edges: LedgerEntryEdge[]
    /** The records. */
    nodes: LedgerEntry[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'LedgerEntryConnection'
}


/** A LedgerEntry and its place in the list. */
export interface LedgerEntryEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: LedgerEntry
    __typename: 'LedgerEntryEdge'
}


/** Orders that lists of LedgerEntry can be read in. */
export type LedgerEntryOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Who is calling, and what they may do. */
export interface Me {
    /** Your name. */
    displayName: Scalars['String']
    /** Your record: an employee or a machine client. */
    id: Scalars['ID']
    /** Language of messages in this request: zh or en. */
    language: Scalars['String']
    /** For a partner's client: the supplier, customer or carrier that it is bound to. */
    party: (Node | null)
    /** For a partner's client: what this request may read and do. */
    scopes: Scope[]
    /** Today's business date in the company's zone. */
    today: Scalars['LocalDate']
    __typename: 'Me'
}


/** An amount of money in whole minor units (fen, cents) of one currency. */
export interface Money {
    /** Minor units: 1234 is 12.34. */
    amount: Scalars['SafeInt']
    /** ISO 4217 code: CNY, USD. */
    currency: Scalars['String']
    __typename: 'Money'
}


/** What can be done: one field per business verb, which answers the record or everything that is in the way. */
export interface Mutation {
    /** Ends an order of which nothing has left. */
    cancelSalesOrder: SalesOrderPayload
    /** Accepts the order: it has passed every gate, and stock may be promised to it. */
    confirmSalesOrder: SalesOrderPayload
    /** Has the server look at what arrived; only then can the file be attached. */
    confirmUpload: ConfirmUploadPayload
    /** Creates a OrderConfirmation. What the supplier says to an order, line by line. */
    createOrderConfirmation: OrderConfirmationPayload
    /** Creates a SalesOrder. What a customer ordered, and at which price. */
    createSalesOrder: SalesOrderPayload
    /** Creates a ShipmentNotice. What the supplier has sent for an order, batch by batch, announced before it arrives. */
    createShipmentNotice: ShipmentNoticePayload
    /** Creates a TrackingEvent. What happened to a delivery on its way. Never changed: what was told wrongly is told again. */
    createTrackingEvent: TrackingEventPayload
    /** Sends nothing more; what is on its way is dropped. */
    disableWebhookEndpoint: WebhookEndpointPayload
    /** Sends the events that happen from now on. */
    enableWebhookEndpoint: WebhookEndpointPayload
    /** Registers an operation for the client that asks. From then on `extensions.persistedQuery.sha256Hash` stands for its text, and it costs less. What is registered already is answered as it is. */
    registerOperation: RegisteredOperationPayload
    /** Registers an address that events are sent to, and answers the secret that they are signed with. */
    registerWebhookEndpoint: WebhookSecretPayload
    /** From now on its hash is unknown. */
    removeRegisteredOperation: RegisteredOperationPayload
    /** Hands in the document that takes this one's place: it goes to quality at once, and this one counts until its end. */
    renewQualification: QualificationPayload
    /** Sends an event again: the same text, under the same webhook-id. */
    replayWebhookDelivery: WebhookDeliveryPayload
    /** Sends everything again that did not arrive: what was given up, and what was held while the endpoint was paused. */
    replayWebhookEndpoint: WebhookEndpointPayload
    /** Announces a file, and answers where to send its bytes. */
    requestUpload: UploadPayload
    /** Sends events again. What was held meanwhile is sent when it is replayed. */
    resumeWebhookEndpoint: WebhookEndpointPayload
    /** Gives an endpoint a new secret; for a while messages carry the signatures of both. */
    rotateWebhookSecret: WebhookSecretPayload
    /** Records who signed for the goods at the customer, and when. */
    signDelivery: DeliveryPayload
    /** Asks quality to compare the scan with the original. */
    submitQualification: QualificationPayload
    /** Sends the event webhook.test to an endpoint; ask the delivery what came of it. */
    testWebhookEndpoint: WebhookDeliveryPayload
    /** Changes a Qualification while its state allows it. */
    updateQualification: QualificationPayload
    /** Changes a SalesOrder while its state allows it. */
    updateSalesOrder: SalesOrderPayload
    /** Changes a ShipmentNotice while its state allows it. */
    updateShipmentNotice: ShipmentNoticePayload
    /** Changes a WebhookEndpoint while its state allows it. */
    updateWebhookEndpoint: WebhookEndpointPayload
    /** Takes the document back before it is decided. */
    withdrawQualification: QualificationPayload
    /** Says that the shipment does not come, or not like this. */
    withdrawShipmentNotice: ShipmentNoticePayload
    __typename: 'Mutation'
}


/** A record of the platform: found by its global id, versioned, and audited in every change. */
export type Node = (Carrier | CashReceipt | Contract | Customer | CustomerAccount | Delivery | DeliveryException | File | GoodsReceipt | LedgerEntry | OrderConfirmation | Product | PurchaseOrder | Qualification | Receivable | RegisteredOperation | SalesOrder | SalesOrderLine | SalesReturn | Settlement | ShipmentNotice | Supplier | SupplierPrice | TrackingEvent | WebhookAttempt | WebhookDelivery | WebhookEndpoint) & { __isUnion?: true }


/** Whether an operation is carried out by its hash. */
export type OperationStatus = 'ACTIVE' | 'REMOVED'


/** What the supplier says to an order, line by line. Source: 五(一)3. */
export interface OrderConfirmation {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Every line of the order, once. */
    lines: OrderConfirmationLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Order that is confirmed. The record; null where you may not see it. */
    purchaseOrder: (PurchaseOrder | null)
    /** Order that is confirmed. */
    purchaseOrderId: Scalars['ID']
    /** Why the purchaser insists on the order. */
    refusal: (Scalars['String'] | null)
    /** Remark for the purchaser. */
    remark: (Scalars['String'] | null)
    /** Whether it counts. */
    status: OrderConfirmationStatus
    /** Who confirms it. The record; null where you may not see it. */
    supplier: (Supplier | null)
    /** Who confirms it. */
    supplierId: Scalars['ID']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'OrderConfirmation'
}


/** A page of OrderConfirmation records. */
export interface OrderConfirmationConnection {
    /** The records with their cursors. */
    edges: OrderConfirmationEdge[]
    /** The records. */
    nodes: OrderConfirmation[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'OrderConfirmationConnection'
}


/** A OrderConfirmation and its place in the list. */
export interface OrderConfirmationEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: OrderConfirmation
    __typename: 'OrderConfirmationEdge'
}


/** What the supplier will deliver of one line of the order, and by when. */
export interface OrderConfirmationLine {
    /** Date by which they will arrive; needed unless the line is declined. */
    expectedOn: (Scalars['LocalDate'] | null)
    /** Number of the order's line, from 1. */
    orderLine: Scalars['Int']
    /** Packs ordered. */
    orderedQuantity: Scalars['SafeInt']
    /** The order line's product. The record; null where you may not see it. */
    product: (Product | null)
    /** The order line's product. */
    productId: Scalars['ID']
    /** Packs that will be delivered: none where the line is declined. */
    quantity: Scalars['SafeInt']
    /** Why it differs from the order: needed where it does. */
    reason: (Scalars['String'] | null)
    __typename: 'OrderConfirmationLine'
}


/** Orders that lists of OrderConfirmation can be read in. */
export type OrderConfirmationOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a OrderConfirmation. */
export interface OrderConfirmationPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (OrderConfirmation | null)
    __typename: 'OrderConfirmationPayload'
}


/** Whether an order confirmation counts. */
export type OrderConfirmationStatus = 'ACCEPTED' | 'PROPOSED' | 'REFUSED'


/** One product of a sales order. */
export interface OrderedLine {
    /** Packs that stock is promised for and that have not left yet. */
    allocatedQuantity: Scalars['SafeInt']
    /** Quantity times price. */
    amount: (Money | null)
    /** Packs that will not be delivered any more. */
    cancelledQuantity: Scalars['SafeInt']
    /** What is ordered. The record; null where you may not see it. */
    product: (Product | null)
    /** What is ordered. */
    productId: Scalars['ID']
    /** Packs. */
    quantity: Scalars['SafeInt']
    /** Packs of those that came back. */
    returnedQuantity: Scalars['SafeInt']
    /** Packs that have left. */
    shippedQuantity: Scalars['SafeInt']
    /** Price of one pack; the contract's where it is left out. */
    unitPrice: (Money | null)
    __typename: 'OrderedLine'
}


/** Where a page stands in its list. */
export interface PageInfo {
    /** The read budget ended before the page was full: read on from endCursor. */
    budgetSpent: Scalars['Boolean']
    /** Cursor to read on from. */
    endCursor: (Scalars['String'] | null)
    /** Whether records follow. */
    hasNextPage: Scalars['Boolean']
    /** Whether records come before. */
    hasPreviousPage: Scalars['Boolean']
    /** Cursor to read backward from. */
    startCursor: (Scalars['String'] | null)
    __typename: 'PageInfo'
}


/** Whether a document of the customer ledger is booked. */
export type PostingStatus = 'DRAFT' | 'POSTED' | 'REVERSED'


/** Why a mutation changed nothing: one rule that the input or the record does not meet. */
export type Problem = (ConflictProblem | FieldProblem | RuleProblem) & { __isUnion?: true }


/** Something that the company trades: one pack of one strength and form. Source: 五(一) · GSP 首营品种. */
export interface Product {
    /** Number of the marketing authorisation: 国药准字H20044605. Needed for the first-time approval. */
    approvalNumber: (Scalars['String'] | null)
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Kind of product; licences must cover it. */
    category: ProductCategory
    /** The company's own code of the product. */
    code: Scalars['String']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Dosage form: tablet, injection, test kit. */
    dosageForm: Scalars['String']
    /** Name of the substance, as the pharmacopoeia has it. */
    genericName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Who makes it. */
    manufacturer: Scalars['String']
    /** Trade or generic name with strength and pack: what people read in lists. */
    name: Scalars['String']
    /** What one pack holds: 24 capsules. */
    pack: Scalars['String']
    /** Temperature that it is kept at; only zones of the same class may hold it. Needed for the first-time approval. */
    storageClass: (StorageClass | null)
    /** Strength of one unit: 0.25 g. Reagents and devices have none. */
    strength: (Scalars['String'] | null)
    /** The manufacturer's name for it. */
    tradeName: (Scalars['String'] | null)
    /** Dosage units in one pack. */
    unitsPerPack: Scalars['Int']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Product'
}


/** Kind of product that a licence must cover. */
export type ProductCategory = 'ANTIBIOTIC' | 'BIOLOGICAL' | 'CHEMICAL' | 'DEVICE' | 'DIAGNOSTIC' | 'TRADITIONAL'


/** What we asked one supplier to deliver, and at which price. Source: 五(一)3. */
export interface PurchaseOrder {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Date by which the goods are to arrive. */
    expectedOn: Scalars['LocalDate']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What is ordered; one currency throughout. */
    lines: PurchaseOrderLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Date on which the order was sent. */
    orderedOn: (Scalars['LocalDate'] | null)
    /** Remark for the supplier. */
    remark: (Scalars['String'] | null)
    /** Where the order stands. */
    status: PurchaseOrderStatus
    /** Whom we buy from; must be qualified for every line on the day of each transition. The record; null where you may not see it. */
    supplier: (Supplier | null)
    /** Whom we buy from; must be qualified for every line on the day of each transition. */
    supplierId: Scalars['ID']
    /** Sum of the lines. */
    total: (Money | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'PurchaseOrder'
}


/** A page of PurchaseOrder records. */
export interface PurchaseOrderConnection {
    /** The records with their cursors. */
    edges: PurchaseOrderEdge[]
    /** The records. */
    nodes: PurchaseOrder[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'PurchaseOrderConnection'
}


/** A PurchaseOrder and its place in the list. */
export interface PurchaseOrderEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: PurchaseOrder
    __typename: 'PurchaseOrderEdge'
}


/** One product of a purchase order. */
export interface PurchaseOrderLine {
    /** Quantity times price. */
    amount: (Money | null)
    /** Date by which the supplier has agreed to deliver them. */
    confirmedFor: (Scalars['LocalDate'] | null)
    /** Packs that the supplier has agreed to deliver; none before it has confirmed the order. */
    confirmedQuantity: (Scalars['SafeInt'] | null)
    /** What is ordered. The record; null where you may not see it. */
    product: (Product | null)
    /** What is ordered. */
    productId: Scalars['ID']
    /** Packs. */
    quantity: Scalars['SafeInt']
    /** Packs received and taken in so far. */
    receivedQuantity: Scalars['SafeInt']
    /** Price of one pack. */
    unitPrice: (Money | null)
    __typename: 'PurchaseOrderLine'
}


/** Orders that lists of PurchaseOrder can be read in. */
export type PurchaseOrderOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC' | 'EXPECTED_ON_ASC' | 'EXPECTED_ON_DESC'


/** Where a purchase order stands. */
export type PurchaseOrderStatus = 'APPROVED' | 'CANCELLED' | 'CLOSED' | 'DRAFT' | 'PARTLY_RECEIVED' | 'RECEIVED' | 'SENT' | 'SUBMITTED'


/** A licence, certificate or authorisation of a supplier, a customer, a carrier or a product. Source: 四(三) · 五(一)1 · GSP. */
export interface Qualification {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** First day on which it no longer counts; none for documents that do not expire. */
    expiresOn: (Scalars['LocalDate'] | null)
    /** Scan of the document. The record; null where you may not see it. */
    file: (File | null)
    /** Scan of the document. */
    fileId: (Scalars['ID'] | null)
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Date of issue. */
    issuedOn: Scalars['LocalDate']
    /** Kind of document. */
    kind: QualificationKind
    /** Number printed on the document. */
    number: Scalars['String']
    /** The supplier, customer, carrier or product that it belongs to. The record; null where you may not see it. */
    owner: (Node | null)
    /** The supplier, customer, carrier or product that it belongs to. */
    ownerId: Scalars['ID']
    /** The document that takes its place, from its review on. The record; null where you may not see it. */
    renewedBy: (Qualification | null)
    /** The document that takes its place, from its review on. */
    renewedById: (Scalars['ID'] | null)
    /** The document that this one takes the place of. The record; null where you may not see it. */
    renews: (Qualification | null)
    /** The document that this one takes the place of. */
    renewsId: (Scalars['ID'] | null)
    /** Categories that the licence of a company or hospital covers. */
    scope: (ProductCategory[] | null)
    /** Whether it counts. */
    status: QualificationStatus
    /** Kind and number: what people read in lists. */
    title: Scalars['String']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Qualification'
}


/** A page of Qualification records. */
export interface QualificationConnection {
    /** The records with their cursors. */
    edges: QualificationEdge[]
    /** The records. */
    nodes: Qualification[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'QualificationConnection'
}


/** A Qualification and its place in the list. */
export interface QualificationEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: Qualification
    __typename: 'QualificationEdge'
}


/** Kinds of licences, certificates and authorisations. */
export type QualificationKind = 'BUSINESS_LICENCE' | 'COLD_CHAIN_VALIDATION' | 'DISTRIBUTION_LICENCE' | 'GSP_CERTIFICATE' | 'MANUFACTURING_LICENCE' | 'MARKETING_AUTHORISATION' | 'MEDICAL_INSTITUTION_LICENCE' | 'PURCHASE_AUTHORISATION' | 'QUALITY_AGREEMENT' | 'QUALITY_STANDARD' | 'ROAD_TRANSPORT_LICENCE' | 'SALES_AUTHORISATION' | 'TRANSPORT_AGREEMENT'


/** Orders that lists of Qualification can be read in. */
export type QualificationOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC' | 'EXPIRES_ON_ASC' | 'EXPIRES_ON_DESC'


/** Outcome of a change of a Qualification. */
export interface QualificationPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (Qualification | null)
    __typename: 'QualificationPayload'
}


/** Whether a qualification counts. */
export type QualificationStatus = 'DRAFT' | 'REVOKED' | 'SUBMITTED' | 'VERIFIED'


/** What can be read: one record, a page of records, and who is asking. */
export interface Query {
    /** One Carrier by its id; null where there is none that you may see. */
    carrier: (Carrier | null)
    /** One CashReceipt by its id; null where there is none that you may see. */
    cashReceipt: (CashReceipt | null)
    /** A page of CashReceipt records that you may see. */
    cashReceipts: CashReceiptConnection
    /** Every change of every record that you may see, in order. Poll it: nothing is skipped, whatever changes meanwhile. */
    changes: ChangePage
    /** One Contract by its id; null where there is none that you may see. */
    contract: (Contract | null)
    /** A page of Contract records that you may see. */
    contracts: ContractConnection
    /** One Customer by its id; null where there is none that you may see. */
    customer: (Customer | null)
    /** One CustomerAccount by its id; null where there is none that you may see. */
    customerAccount: (CustomerAccount | null)
    /** A page of CustomerAccount records that you may see. */
    customerAccounts: CustomerAccountConnection
    /** A page of Delivery records that you may see. */
    deliveries: DeliveryConnection
    /** One Delivery by its id; null where there is none that you may see. */
    delivery: (Delivery | null)
    /** One DeliveryException by its id; null where there is none that you may see. */
    deliveryException: (DeliveryException | null)
    /** A page of DeliveryException records that you may see. */
    deliveryExceptions: DeliveryExceptionConnection
    /** Everything that webhooks can tell of; for a partner's client, of what it may read. */
    eventTypes: EventType[]
    /** One File by its id; null where there is none that you may see. */
    file: (File | null)
    /** A page of File records that you may see. */
    files: FileConnection
    /** One GoodsReceipt by its id; null where there is none that you may see. */
    goodsReceipt: (GoodsReceipt | null)
    /** A page of GoodsReceipt records that you may see. */
    goodsReceipts: GoodsReceiptConnection
    /** A page of LedgerEntry records that you may see. */
    ledgerEntries: LedgerEntryConnection
    /** One LedgerEntry by its id; null where there is none that you may see. */
    ledgerEntry: (LedgerEntry | null)
    /** Who is calling, and what they may do. */
    me: Me
    /** Any record by its global id; null where there is none that you may see. */
    node: (Node | null)
    /** Records by their global ids, in the order asked for; null where there is none that you may see. */
    nodes: (Node | null)[]
    /** One OrderConfirmation by its id; null where there is none that you may see. */
    orderConfirmation: (OrderConfirmation | null)
    /** A page of OrderConfirmation records that you may see. */
    orderConfirmations: OrderConfirmationConnection
    /** One PurchaseOrder by its id; null where there is none that you may see. */
    purchaseOrder: (PurchaseOrder | null)
    /** A page of PurchaseOrder records that you may see. */
    purchaseOrders: PurchaseOrderConnection
    /** One Qualification by its id; null where there is none that you may see. */
    qualification: (Qualification | null)
    /** A page of Qualification records that you may see. */
    qualifications: QualificationConnection
    /** One Receivable by its id; null where there is none that you may see. */
    receivable: (Receivable | null)
    /** A page of Receivable records that you may see. */
    receivables: ReceivableConnection
    /** One RegisteredOperation by its id; null where there is none that you may see. */
    registeredOperation: (RegisteredOperation | null)
    /** A page of RegisteredOperation records that you may see. */
    registeredOperations: RegisteredOperationConnection
    /** One SalesOrder by its id; null where there is none that you may see. */
    salesOrder: (SalesOrder | null)
    /** One SalesOrderLine by its id; null where there is none that you may see. */
    salesOrderLine: (SalesOrderLine | null)
    /** A page of SalesOrderLine records that you may see. */
    salesOrderLines: SalesOrderLineConnection
    /** A page of SalesOrder records that you may see. */
    salesOrders: SalesOrderConnection
    /** One SalesReturn by its id; null where there is none that you may see. */
    salesReturn: (SalesReturn | null)
    /** A page of SalesReturn records that you may see. */
    salesReturns: SalesReturnConnection
    /** One Settlement by its id; null where there is none that you may see. */
    settlement: (Settlement | null)
    /** A page of Settlement records that you may see. */
    settlements: SettlementConnection
    /** One ShipmentNotice by its id; null where there is none that you may see. */
    shipmentNotice: (ShipmentNotice | null)
    /** A page of ShipmentNotice records that you may see. */
    shipmentNotices: ShipmentNoticeConnection
    /** One Supplier by its id; null where there is none that you may see. */
    supplier: (Supplier | null)
    /** One SupplierPrice by its id; null where there is none that you may see. */
    supplierPrice: (SupplierPrice | null)
    /** A page of SupplierPrice records that you may see. */
    supplierPrices: SupplierPriceConnection
    /** One TrackingEvent by its id; null where there is none that you may see. */
    trackingEvent: (TrackingEvent | null)
    /** A page of TrackingEvent records that you may see. */
    trackingEvents: TrackingEventConnection
    /** One WebhookAttempt by its id; null where there is none that you may see. */
    webhookAttempt: (WebhookAttempt | null)
    /** A page of WebhookAttempt records that you may see. */
    webhookAttempts: WebhookAttemptConnection
    /** A page of WebhookDelivery records that you may see. */
    webhookDeliveries: WebhookDeliveryConnection
    /** One WebhookDelivery by its id; null where there is none that you may see. */
    webhookDelivery: (WebhookDelivery | null)
    /** One WebhookEndpoint by its id; null where there is none that you may see. */
    webhookEndpoint: (WebhookEndpoint | null)
    /** A page of WebhookEndpoint records that you may see. */
    webhookEndpoints: WebhookEndpointConnection
    __typename: 'Query'
}


/** What a customer owes for one delivery. Source: 四(四)3. */
export interface Receivable {
    /** Value of the delivery. */
    amount: Money
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** What was credited for goods that came back. */
    credited: Money
    /** Who owes it. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who owes it. */
    customerId: Scalars['ID']
    /** Delivery that it is owed for. The record; null where you may not see it. */
    delivery: (Node | null)
    /** Delivery that it is owed for. */
    deliveryId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Why the customer contests it. */
    disputeReason: (Scalars['String'] | null)
    /** Last day on which it is paid in time. */
    dueOn: Scalars['LocalDate']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** What is still owed. */
    open: Money
    /** Whether anything is still owed. */
    outstanding: Scalars['Boolean']
    /** Order that was delivered. The record; null where you may not see it. */
    salesOrder: (Node | null)
    /** Order that was delivered. */
    salesOrderId: Scalars['ID']
    /** What was settled with the customer's payments. */
    settled: Money
    /** Date of the delivery; the days to pay count from it. */
    shippedOn: Scalars['LocalDate']
    /** Where it stands. */
    status: ReceivableStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    /** What was given up and has neither been reinstated nor come back as goods. */
    writtenOff: Money
    __typename: 'Receivable'
}


/** A page of Receivable records. */
export interface ReceivableConnection {
    /** The records with their cursors. */
    edges: ReceivableEdge[]
    /** The records. */
    nodes: Receivable[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'ReceivableConnection'
}


/** A Receivable and its place in the list. */
export interface ReceivableEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: Receivable
    __typename: 'ReceivableEdge'
}


/** Orders that lists of Receivable can be read in. */
export type ReceivableOrder = 'DUE_ON_ASC' | 'DUE_ON_DESC'


/** Where a receivable stands. */
export type ReceivableStatus = 'BAD_DEBT' | 'DISPUTED' | 'OPEN' | 'PARTIAL' | 'SETTLED'


/** An operation that a partner's client asks for by its hash: checked when it was registered, and cheaper since. */
export interface RegisteredOperation {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Whose operation it is: nobody else knows its hash. The record; null where you may not see it. */
    client: (Node | null)
    /** Whose operation it is: nobody else knows its hash. */
    clientId: Scalars['ID']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What the operation calls itself. */
    name: Scalars['String']
    /** What it costs at most with pages of the usual size, as a registered operation. */
    points: Scalars['Int']
    /** SHA-256 of the text in hexadecimal digits; compared with the text where it is given. */
    sha256Hash: Scalars['String']
    /** Whether its hash is known. */
    status: OperationStatus
    /** The document, with one operation that has a name. */
    text: Scalars['String']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'RegisteredOperation'
}


/** A page of RegisteredOperation records. */
export interface RegisteredOperationConnection {
    /** The records with their cursors. */
    edges: RegisteredOperationEdge[]
    /** The records. */
    nodes: RegisteredOperation[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'RegisteredOperationConnection'
}


/** A RegisteredOperation and its place in the list. */
export interface RegisteredOperationEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: RegisteredOperation
    __typename: 'RegisteredOperationEdge'
}


/** Orders that lists of RegisteredOperation can be read in. */
export type RegisteredOperationOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a RegisteredOperation. */
export interface RegisteredOperationPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (RegisteredOperation | null)
    __typename: 'RegisteredOperationPayload'
}


/** A rule of the business that is not met. */
export interface RuleProblem {
    /** Clause of the regulation or the law that the rule comes from. */
    clause: (Scalars['String'] | null)
    /** Stable name of the rule, for programs. */
    code: Scalars['String']
    /** What is wrong, in the caller's language. */
    message: Scalars['String']
    /** The record that stands in the way, where it is another one. */
    record: (Node | null)
    /** What to do about it, in the caller's language. */
    remedy: (Scalars['String'] | null)
    __typename: 'RuleProblem'
}


/** Where a delivery stands. */
export type SalesDeliveryStatus = 'ALLOCATED' | 'CHECKED' | 'PICKED' | 'RELEASED' | 'SHIPPED' | 'SIGNED'


/** What a customer ordered, and at which price. Source: 四(四)2. */
export interface SalesOrder {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Whether stock was missing when it was last allocated. */
    backOrdered: Scalars['Boolean']
    /** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. The record; null where you may not see it. */
    contract: (Contract | null)
    /** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. */
    contractId: (Scalars['ID'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who orders; must be licensed for every line on the day of each step. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who orders; must be licensed for every line on the day of each step. */
    customerId: Scalars['ID']
    /** The customer's own number of the order. */
    customerReference: (Scalars['String'] | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Newest date on which a delivery of it was signed for. */
    lastSignedOn: (Scalars['LocalDate'] | null)
    /** What is ordered; one currency throughout. */
    lines: OrderedLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Date on which the order was confirmed. */
    orderedOn: (Scalars['LocalDate'] | null)
    /** Days from shipment until a delivery is to be paid, as agreed when it was confirmed. */
    paymentDays: (Scalars['Int'] | null)
    /** Remark for whoever delivers. */
    remark: (Scalars['String'] | null)
    /** Date by which the customer wants the goods. */
    requestedOn: Scalars['LocalDate']
    /** Where the order stands. */
    status: SalesOrderStatus
    /** Sum of the lines. */
    total: (Money | null)
    /** How the goods travel; cold and frozen goods need the cold chain. None for orders of the past. */
    transport: (TransportClass | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'SalesOrder'
}


/** A page of SalesOrder records. */
export interface SalesOrderConnection {
    /** The records with their cursors. */
    edges: SalesOrderEdge[]
    /** The records. */
    nodes: SalesOrder[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'SalesOrderConnection'
}


/** A SalesOrder and its place in the list. */
export interface SalesOrderEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: SalesOrder
    __typename: 'SalesOrderEdge'
}


/** What one line of a sales order comes to in the statistics: less what was cancelled and returned. Source: 四(四)4. */
export interface SalesOrderLine {
    /** What those packs come to. */
    amount: (Money | null)
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who ordered. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who ordered. */
    customerId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Running number within the order. */
    line: Scalars['Int']
    /** Number of the order. */
    orderNumber: Scalars['String']
    /** Date that all figures are by. */
    orderedOn: Scalars['LocalDate']
    /** What was ordered. The record; null where you may not see it. */
    product: (Product | null)
    /** What was ordered. */
    productId: Scalars['ID']
    /** Packs ordered, less what was cancelled and returned. */
    quantity: Scalars['SafeInt']
    /** Order that it is a line of. The record; null where you may not see it. */
    salesOrder: (Node | null)
    /** Order that it is a line of. */
    salesOrderId: Scalars['ID']
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'SalesOrderLine'
}


/** A page of SalesOrderLine records. */
export interface SalesOrderLineConnection {
    /** The records with their cursors. */
    edges: SalesOrderLineEdge[]
    /** The records. */
    nodes: SalesOrderLine[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'SalesOrderLineConnection'
}


/** A SalesOrderLine and its place in the list. */
export interface SalesOrderLineEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: SalesOrderLine
    __typename: 'SalesOrderLineEdge'
}


/** Orders that lists of SalesOrderLine can be read in. */
export type SalesOrderLineOrder = 'ORDERED_ON_ASC' | 'ORDERED_ON_DESC'


/** Orders that lists of SalesOrder can be read in. */
export type SalesOrderOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a SalesOrder. */
export interface SalesOrderPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (SalesOrder | null)
    __typename: 'SalesOrderPayload'
}


/** Where a sales order stands. */
export type SalesOrderStatus = 'CANCELLED' | 'COMPLETED' | 'CONFIRMED' | 'DRAFT' | 'PARTLY_SHIPPED' | 'SHIPPED'


/** What a customer sends back of one delivery. Source: 四(四)2 · GSP 销后退回. */
export interface SalesReturn {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who sends it back. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who sends it back. */
    customerId: Scalars['ID']
    /** Delivery that it comes back from. The record; null where you may not see it. */
    delivery: (Delivery | null)
    /** Delivery that it comes back from. */
    deliveryId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What comes back, batch by batch. */
    lines: SalesReturnLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Date on which it arrived. */
    receivedOn: (Scalars['LocalDate'] | null)
    /** Why it comes back. */
    returnReason: Scalars['String']
    /** Order that it was sold with. The record; null where you may not see it. */
    salesOrder: (SalesOrder | null)
    /** Order that it was sold with. */
    salesOrderId: Scalars['ID']
    /** Where it stands. */
    status: SalesReturnStatus
    /** Sum of the lines: what is credited. */
    total: (Money | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'SalesReturn'
}


/** A page of SalesReturn records. */
export interface SalesReturnConnection {
    /** The records with their cursors. */
    edges: SalesReturnEdge[]
    /** The records. */
    nodes: SalesReturn[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'SalesReturnConnection'
}


/** A SalesReturn and its place in the list. */
export interface SalesReturnEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: SalesReturn
    __typename: 'SalesReturnEdge'
}


/** Packs that come back of one line of a delivery. */
export interface SalesReturnLine {
    /** Quantity times the price of the order. */
    amount: (Money | null)
    /** Lot number printed on the pack: the one that was sold. */
    batchNumber: Scalars['String']
    /** Number of the delivery's line, from 1. */
    deliveryLine: Scalars['Int']
    /** The delivery line's product. The record; null where you may not see it. */
    product: (Product | null)
    /** The delivery line's product. */
    productId: Scalars['ID']
    /** Packs that inspection let back into stock. */
    qualifiedQuantity: (Scalars['SafeInt'] | null)
    /** Packs that come back; at most what was sold and has not come back yet. */
    quantity: Scalars['SafeInt']
    /** Packs that inspection sent to the rejected zone. */
    rejectedQuantity: (Scalars['SafeInt'] | null)
    __typename: 'SalesReturnLine'
}


/** Orders that lists of SalesReturn can be read in. */
export type SalesReturnOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Where a sales return stands. */
export type SalesReturnStatus = 'APPROVED' | 'CANCELLED' | 'DRAFT' | 'INSPECTED' | 'RECEIVED' | 'SUBMITTED'


/** What a partner's client is admitted to read or do; in OAuth ORDERS_READ is written orders:read. */
export type Scope = 'CONTRACTS_READ' | 'DELIVERIES_READ' | 'ORDERS_CONFIRM' | 'ORDERS_PLACE' | 'ORDERS_READ' | 'QUALIFICATIONS_READ' | 'QUALIFICATIONS_WRITE' | 'RECEIPTS_READ' | 'RECEIVABLES_READ' | 'SHIPMENTS_ANNOUNCE' | 'TRACKING_WRITE' | 'WEBHOOKS_MANAGE'


/** Which receivables are settled with what a customer has on account. Source: 四(四)3. */
export interface Settlement {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Id of the cash receipt that it was posted with; it is reversed with it. */
    cashReceiptId: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Whose receivables are settled. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Whose receivables are settled. */
    customerId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What is settled; one currency throughout. */
    lines: SettlementLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Whether it is booked. */
    status: PostingStatus
    /** Sum of the lines. */
    total: Money
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Settlement'
}


/** A page of Settlement records. */
export interface SettlementConnection {
    /** The records with their cursors. */
    edges: SettlementEdge[]
    /** The records. */
    nodes: Settlement[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'SettlementConnection'
}


/** A Settlement and its place in the list. */
export interface SettlementEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: Settlement
    __typename: 'SettlementEdge'
}


/** How much of one receivable is settled. */
export interface SettlementLine {
    /** How much of it is settled. */
    amount: Money
    /** What is settled. The record; null where you may not see it. */
    receivable: (Receivable | null)
    /** What is settled. */
    receivableId: Scalars['ID']
    __typename: 'SettlementLine'
}


/** Orders that lists of Settlement can be read in. */
export type SettlementOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** What the supplier has sent for an order, batch by batch, announced before it arrives. Source: 五(一)3 · 五(二)1. */
export interface ShipmentNotice {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Who carries it. */
    carrierName: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Number of the supplier's delivery note. */
    deliveryNote: (Scalars['String'] | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Date on which it will arrive. */
    expectedOn: Scalars['LocalDate']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What was sent, batch by batch. */
    lines: ShipmentNoticeLine[]
    /** Document number: prefix, business date, running number of the day. */
    number: Scalars['String']
    /** Order that it is sent for. The record; null where you may not see it. */
    purchaseOrder: (PurchaseOrder | null)
    /** Order that it is sent for. */
    purchaseOrderId: Scalars['ID']
    /** Date on which it left. */
    shippedOn: Scalars['LocalDate']
    /** Where the shipment stands. */
    status: ShipmentNoticeStatus
    /** Who sent it. The record; null where you may not see it. */
    supplier: (Supplier | null)
    /** Who sent it. */
    supplierId: Scalars['ID']
    /** The carrier's number of it. */
    trackingNumber: (Scalars['String'] | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'ShipmentNotice'
}


/** A page of ShipmentNotice records. */
export interface ShipmentNoticeConnection {
    /** The records with their cursors. */
    edges: ShipmentNoticeEdge[]
    /** The records. */
    nodes: ShipmentNotice[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'ShipmentNoticeConnection'
}


/** A ShipmentNotice and its place in the list. */
export interface ShipmentNoticeEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: ShipmentNotice
    __typename: 'ShipmentNoticeEdge'
}


/** Packs of one batch on their way. */
export interface ShipmentNoticeLine {
    /** Lot number printed on the pack. */
    batchNumber: Scalars['String']
    /** First day on which it may no longer be sold. */
    expiresOn: Scalars['LocalDate']
    /** Number of the order's line, from 1. */
    orderLine: Scalars['Int']
    /** Date of production. */
    producedOn: Scalars['LocalDate']
    /** The order line's product. The record; null where you may not see it. */
    product: (Product | null)
    /** The order line's product. */
    productId: Scalars['ID']
    /** Packs. */
    quantity: Scalars['SafeInt']
    __typename: 'ShipmentNoticeLine'
}


/** Orders that lists of ShipmentNotice can be read in. */
export type ShipmentNoticeOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC' | 'EXPECTED_ON_ASC' | 'EXPECTED_ON_DESC'


/** Outcome of a change of a ShipmentNotice. */
export interface ShipmentNoticePayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (ShipmentNotice | null)
    __typename: 'ShipmentNoticePayload'
}


/** Where an announced shipment stands. */
export type ShipmentNoticeStatus = 'ANNOUNCED' | 'ARRIVED' | 'WITHDRAWN'


/** Temperature that a product is kept at, and a zone is kept at. */
export type StorageClass = 'AMBIENT' | 'COLD' | 'COOL' | 'FROZEN'


/** Whom the company buys from. Source: 五(一)1 · 药品管理法§55. */
export interface Supplier {
    /** Registered address. */
    address: (Scalars['String'] | null)
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Account that payments go to. */
    bankAccount: (Scalars['String'] | null)
    /** The company's own code of the supplier. */
    code: Scalars['String']
    /** Person to talk to. */
    contactName: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Manufacturer or distributor; decides which licences it needs. Needed for the first-time approval. */
    kind: (SupplierKind | null)
    /** Registered name. */
    name: Scalars['String']
    /** What it has delivered so far. */
    performance: SupplierPerformance
    /** Phone of the contact. */
    phone: (Scalars['String'] | null)
    /** Unified social credit code, or the number in the register of its country. Unknown for suppliers taken over from the past. */
    registrationNumber: (Scalars['String'] | null)
    /** Where its first-time approval stands. */
    status: FirstTimeStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'Supplier'
}


/** Which licences a supplier needs. */
export type SupplierKind = 'DISTRIBUTOR' | 'MANUFACTURER'


/** What a supplier has delivered so far, current within seconds. */
export interface SupplierPerformance {
    /** Lines that have arrived. */
    deliveredLines: Scalars['SafeInt']
    /** Lines that arrived on or before the date asked for. */
    onTimeLines: Scalars['SafeInt']
    /** Share of lines on time, in hundredths of a percent (9876 is 98.76 %), rounded down; null before anything arrived. */
    onTimeShare: (Scalars['Int'] | null)
    /** Orders sent to it. */
    orders: Scalars['SafeInt']
    /** Value of those orders, per currency; empty where you may not see prices. */
    volume: Money[]
    __typename: 'SupplierPerformance'
}


/** A price that a supplier asked for a product with one order. Source: 五(一)3. */
export interface SupplierPrice {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Date of the order. */
    orderedOn: Scalars['LocalDate']
    /** What it was asked for. The record; null where you may not see it. */
    product: (Product | null)
    /** What it was asked for. */
    productId: Scalars['ID']
    /** Order that it was asked with. The record; null where you may not see it. */
    purchaseOrder: (Node | null)
    /** Order that it was asked with. */
    purchaseOrderId: Scalars['ID']
    /** Packs ordered. */
    quantity: Scalars['SafeInt']
    /** Who asked the price. The record; null where you may not see it. */
    supplier: (Supplier | null)
    /** Who asked the price. */
    supplierId: Scalars['ID']
    /** Price of one pack. */
    unitPrice: Money
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'SupplierPrice'
}


/** A page of SupplierPrice records. */
export interface SupplierPriceConnection {
    /** The records with their cursors. */
    edges: SupplierPriceEdge[]
    /** The records. */
    nodes: SupplierPrice[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'SupplierPriceConnection'
}


/** A SupplierPrice and its place in the list. */
export interface SupplierPriceEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: SupplierPrice
    __typename: 'SupplierPriceEdge'
}


/** Orders that lists of SupplierPrice can be read in. */
export type SupplierPriceOrder = 'ORDERED_ON_ASC' | 'ORDERED_ON_DESC'


/** What happened to a delivery on its way. Never changed: what was told wrongly is told again. Source: 五(三)2 · GSP 运输与配送. */
export interface TrackingEvent {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** Who carries it; none for deliveries of the past. The record; null where you may not see it. */
    carrier: (Carrier | null)
    /** Who carries it; none for deliveries of the past. */
    carrierId: (Scalars['ID'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** Who waits for it. The record; null where you may not see it. */
    customer: (Customer | null)
    /** Who waits for it. */
    customerId: Scalars['ID']
    /** Delivery that it happened to. The record; null where you may not see it. */
    delivery: (Delivery | null)
    /** Delivery that it happened to. */
    deliveryId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** When it happened (UTC). */
    happenedAt: Scalars['DateTime']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** What happened. */
    kind: TrackingKind
    /** Where it happened: a town, a depot, the receiver's door. */
    place: Scalars['String']
    /** The carrier's own number of the event, required of its machines: sent again with the same content, it is answered by the event that stands; with another, it is refused. */
    reference: (Scalars['String'] | null)
    /** What else is to be said; required where something went wrong. Carrier and customer read it. */
    remark: (Scalars['String'] | null)
    /** Temperature of the goods, in tenths of a degree; required for cold and frozen goods, except of a delay or a loss. */
    temperature: (Scalars['Int'] | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'TrackingEvent'
}


/** A page of TrackingEvent records. */
export interface TrackingEventConnection {
    /** The records with their cursors. */
    edges: TrackingEventEdge[]
    /** The records. */
    nodes: TrackingEvent[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'TrackingEventConnection'
}


/** A TrackingEvent and its place in the list. */
export interface TrackingEventEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: TrackingEvent
    __typename: 'TrackingEventEdge'
}


/** Orders that lists of TrackingEvent can be read in. */
export type TrackingEventOrder = 'HAPPENED_AT_ASC' | 'HAPPENED_AT_DESC'


/** Outcome of a change of a TrackingEvent. */
export interface TrackingEventPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (TrackingEvent | null)
    __typename: 'TrackingEventPayload'
}


/** What happened to a delivery on its way. */
export type TrackingKind = 'DAMAGED' | 'DELAYED' | 'DELIVERED' | 'FAILED_ATTEMPT' | 'IN_TRANSIT' | 'LOST' | 'OUT_FOR_DELIVERY' | 'PICKED_UP'


/** How goods travel to a customer. */
export type TransportClass = 'AMBIENT' | 'COLD_CHAIN'


/** Where and how to send a file's bytes, within fifteen minutes. */
export interface Upload {
    /** Headers that must be sent as they are. */
    headers: UploadHeader[]
    /** HTTP method. */
    method: Scalars['String']
    /** Address. */
    url: Scalars['String']
    __typename: 'Upload'
}


/** A header to send with the bytes. */
export interface UploadHeader {
    /** Name. */
    name: Scalars['String']
    /** Value. */
    value: Scalars['String']
    __typename: 'UploadHeader'
}


/** Outcome of a request to upload. */
export interface UploadPayload {
    /** Everything that is in the way. */
    problems: Problem[]
    /** The announced file. */
    record: (File | null)
    /** Where to send its bytes. */
    upload: (Upload | null)
    __typename: 'UploadPayload'
}


/** One attempt to deliver an event: what was sent, and what came back. */
export interface WebhookAttempt {
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** What was to be delivered. The record; null where you may not see it. */
    delivery: (WebhookDelivery | null)
    /** What was to be delivered. */
    deliveryId: Scalars['ID']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Milliseconds until the answer was read. */
    milliseconds: Scalars['Int']
    /** Status of the answer, or why there was none. */
    outcome: Scalars['String']
    /** Whose event it is. The record; null where you may not see it. */
    party: (Node | null)
    /** Whose event it is. */
    partyId: Scalars['ID']
    /** What it was sent with. */
    requestHeaders: WebhookHeader[]
    /** Its first KiB. */
    responseBody: (Scalars['String'] | null)
    /** The first 50 of them. */
    responseHeaders: (WebhookHeader[] | null)
    /** HTTP status of the answer; null where there was none. */
    status: (Scalars['Int'] | null)
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Where it was sent. */
    url: Scalars['String']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'WebhookAttempt'
}


/** A page of WebhookAttempt records. */
export interface WebhookAttemptConnection {
    /** The records with their cursors. */
    edges: WebhookAttemptEdge[]
    /** The records. */
    nodes: WebhookAttempt[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'WebhookAttemptConnection'
}


/** A WebhookAttempt and its place in the list. */
export interface WebhookAttemptEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: WebhookAttempt
    __typename: 'WebhookAttemptEdge'
}


/** Orders that lists of WebhookAttempt can be read in. */
export type WebhookAttemptOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** One event on its way to one endpoint of a partner. */
export interface WebhookDelivery {
    /** How often it was tried. */
    attempts: Scalars['Int']
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** The text that is sent, as JSON; null until it was first tried, and for people from whom something of such records is hidden. */
    body: (Scalars['String'] | null)
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** When it is tried next; while it is being tried, when its claim runs out (UTC). */
    dueAt: Scalars['DateTime']
    /** Where it is sent. The record; null where you may not see it. */
    endpoint: (WebhookEndpoint | null)
    /** Where it is sent. */
    endpointId: Scalars['ID']
    /** What the receiver knows the event by (webhook-id): the same in every attempt. */
    eventId: Scalars['String']
    /** Type of the event: purchaseOrder.sent. */
    eventType: Scalars['String']
    /** When it happened (UTC). */
    happenedAt: Scalars['DateTime']
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Whose event it is. The record; null where you may not see it. */
    party: (Node | null)
    /** Whose event it is. */
    partyId: Scalars['ID']
    /** Why the last attempt failed; null where none did. */
    reason: (Scalars['String'] | null)
    /** What it happened to; null for a test. The record; null where you may not see it. */
    record: (Node | null)
    /** What it happened to; null for a test. */
    recordId: (Scalars['ID'] | null)
    /** As which it is shown; null for a test. */
    recordVersion: (Scalars['Int'] | null)
    /** How far it is. */
    status: DeliveryStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'WebhookDelivery'
}


/** A page of WebhookDelivery records. */
export interface WebhookDeliveryConnection {
    /** The records with their cursors. */
    edges: WebhookDeliveryEdge[]
    /** The records. */
    nodes: WebhookDelivery[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'WebhookDeliveryConnection'
}


/** A WebhookDelivery and its place in the list. */
export interface WebhookDeliveryEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: WebhookDelivery
    __typename: 'WebhookDeliveryEdge'
}


/** Orders that lists of WebhookDelivery can be read in. */
export type WebhookDeliveryOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a WebhookDelivery. */
export interface WebhookDeliveryPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (WebhookDelivery | null)
    __typename: 'WebhookDeliveryPayload'
}


/** An address of a partner that events are sent to, in the form of Standard Webhooks. */
export interface WebhookEndpoint {
    /** Events that happened long before are not sent (UTC). */
    activeSince: Scalars['DateTime']
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions: AvailableAction[]
    /** The partner's client as whom events are seen: what it may not read is not sent. The record; null where you may not see it. */
    client: (Node | null)
    /** The partner's client as whom events are seen: what it may not read is not sent. */
    clientId: Scalars['ID']
    /** When the record was created (UTC). */
    createdAt: Scalars['DateTime']
    /** What the partner uses it for. */
    description: (Scalars['String'] | null)
    /** How people call the record: its number or its name. */
    displayName: Scalars['String']
    /** Types of events that are sent: purchaseOrder.sent. See the catalogue. */
    eventTypes: Scalars['String'][]
    /** Global id; its prefix names the type. */
    id: Scalars['ID']
    /** Until when messages are signed with the secret before as well (UTC); null where there is none. */
    oldSecretUntil: (Scalars['DateTime'] | null)
    /** Supplier, customer or carrier whose events they are. The record; null where you may not see it. */
    party: (Node | null)
    /** Supplier, customer or carrier whose events they are. */
    partyId: Scalars['ID']
    /** Why it was paused; null where it is not. */
    pauseReason: (Scalars['String'] | null)
    /** Deliveries that the last replay has taken up again. */
    replayed: (Scalars['Int'] | null)
    /** Whether what did not arrive is being sent again; null where not. */
    replaying: (Scalars['Boolean'] | null)
    /** Whether events are sent. */
    status: WebhookEndpointStatus
    /** When the record was last changed (UTC). */
    updatedAt: Scalars['DateTime']
    /** https, in the public internet. */
    url: Scalars['String']
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version: Scalars['Int']
    __typename: 'WebhookEndpoint'
}


/** A page of WebhookEndpoint records. */
export interface WebhookEndpointConnection {
    /** The records with their cursors. */
    edges: WebhookEndpointEdge[]
    /** The records. */
    nodes: WebhookEndpoint[]
    /** Where the page stands in the list. */
    pageInfo: PageInfo
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount: (Scalars['SafeInt'] | null)
    __typename: 'WebhookEndpointConnection'
}


/** A WebhookEndpoint and its place in the list. */
export interface WebhookEndpointEdge {
    /** Where the record stands in the list. */
    cursor: Scalars['String']
    /** The record. */
    node: WebhookEndpoint
    __typename: 'WebhookEndpointEdge'
}


/** Orders that lists of WebhookEndpoint can be read in. */
export type WebhookEndpointOrder = 'CREATED_AT_ASC' | 'CREATED_AT_DESC'


/** Outcome of a change of a WebhookEndpoint. */
export interface WebhookEndpointPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The record as it is now; null where nothing was done. */
    record: (WebhookEndpoint | null)
    __typename: 'WebhookEndpointPayload'
}


/** Whether events are sent to an endpoint. */
export type WebhookEndpointStatus = 'ACTIVE' | 'DISABLED' | 'PAUSED'


/** A header of a request or of an answer. */
export interface WebhookHeader {
    /** In lower case. */
    name: Scalars['String']
    /** Cut off after 500 characters. */
    value: Scalars['String']
    __typename: 'WebhookHeader'
}


/** An endpoint with a secret that is shown this once. */
export interface WebhookSecretPayload {
    /** Everything that is in the way; empty where it was done. */
    problems: Problem[]
    /** The endpoint; null where nothing was done. */
    record: (WebhookEndpoint | null)
    /** Secret to verify messages with (whsec_…). Keep it: it is never shown again, not even where the request is repeated. */
    secret: (Scalars['String'] | null)
    __typename: 'WebhookSecretPayload'
}


/** Something that can be done with a record, or cannot be done now, and why. */
export interface AvailableActionGenqlSelection{
    /** Whether you may do it now. */
    allowed?: boolean | number
    /** Name of the action: update, submit, approve, … */
    name?: boolean | number
    /** Everything in the way; the same that the mutation would answer. */
    problems?: ProblemGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with Boolean values. */
export interface BooleanFilter {
/** Equal to this value. */
eq?: (Scalars['Boolean'] | null),
/** Equal to one of these values. */
in?: (Scalars['Boolean'][] | null)}


/** What "cancel" asks for. */
export interface CancelSalesOrderInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Why; it stands in the record's history. Required. */
reason?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Who carries what the company delivers. Source: 五(三)1 · GSP 委托运输. */
export interface CarrierGenqlSelection{
    /** Registered address. */
    address?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** The company's own code of the carrier. */
    code?: boolean | number
    /** Person to talk to. */
    contactName?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Contractor or own fleet; decides which documents it needs. */
    kind?: boolean | number
    /** Registered name. */
    name?: boolean | number
    /** Phone of the contact. */
    phone?: boolean | number
    /** Unified social credit code. */
    registrationNumber?: boolean | number
    /** Where its first-time approval stands. */
    status?: boolean | number
    /** Temperatures that it may carry goods at; for cold and frozen ones it needs a cold-chain validation report. */
    storageClasses?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Money that came from a customer. Source: 四(四)3. */
export interface CashReceiptGenqlSelection{
    /** What arrived. */
    amount?: MoneyGenqlSelection
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Reference on the bank statement; no payment is entered twice. */
    bankReference?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who paid. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who paid. */
    customerId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Receivables that the payment settles; what is left stays on account. */
    matches?: SettlementLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Date on the bank statement. */
    receivedOn?: boolean | number
    /** The settlement that was posted with it. The record; null where you may not see it. */
    settlement?: SettlementGenqlSelection
    /** The settlement that was posted with it. */
    settlementId?: boolean | number
    /** Whether it is booked. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of CashReceipt records. */
export interface CashReceiptConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: CashReceiptEdgeGenqlSelection
    /** The records. */
    nodes?: CashReceiptGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A CashReceipt and its place in the list. */
export interface CashReceiptEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: CashReceiptGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on CashReceipt records; all that are given must hold. */
export interface CashReceiptFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Who paid. */
customerId?: (IDFilter | null),
/** Date on the bank statement. */
receivedOn?: (LocalDateRange | null),
/** Whether it is booked. */
status?: (PostingStatusFilter | null)}


/** One change of one record that you may see. */
export interface ChangeGenqlSelection{
    /** When it happened (UTC). */
    at?: boolean | number
    /** Where the change stands in your feed: read on after it. */
    cursor?: boolean | number
    /** Declared events that the change is. */
    events?: ChangeEventGenqlSelection
    /** Whether you may not see the record any more. */
    gone?: boolean | number
    /** The record as it is now, which may be newer than the change; null where you may not see it. */
    record?: NodeGenqlSelection
    /** Id of the record. */
    recordId?: boolean | number
    /** Type of the record: PurchaseOrder. */
    type?: boolean | number
    /** The version that the change made. A record's versions come in order, and none is left out. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A declared event that a change is; webhooks carry the same id. */
export interface ChangeEventGenqlSelection{
    /** The webhook-id of the event. */
    id?: boolean | number
    /** Type of the event: purchaseOrder.sent. */
    type?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of your feed. */
export interface ChangePageGenqlSelection{
    /** Ask for what comes after this cursor next, now or later; never null, also where nothing has changed. */
    endCursor?: boolean | number
    /** Whether more is there already. */
    hasNextPage?: boolean | number
    /** Cursor of the newest change: keep it, read the lists, and go on from here. */
    headCursor?: boolean | number
    /** The changes, in the order in which they became visible. */
    nodes?: ChangeGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What "confirm" asks for. */
export interface ConfirmSalesOrderInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** The file whose bytes have been sent. */
export interface ConfirmUploadInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Outcome of a confirmed upload. */
export interface ConfirmUploadPayloadGenqlSelection{
    /** Everything that is in the way. */
    problems?: ProblemGenqlSelection
    /** The stored file. */
    record?: FileGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Someone else changed the record since the given version. */
export interface ConflictProblemGenqlSelection{
    /** Stable name of the rule, for programs. */
    code?: boolean | number
    /** The record as it is now. */
    current?: NodeGenqlSelection
    /** What is wrong, in the caller's language. */
    message?: boolean | number
    /** What to do about it, in the caller's language. */
    remedy?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What was agreed on with one customer: products, prices, quantities, payment. Source: 四(四)1. */
export interface ContractGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** The other party. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** The other party. */
    customerId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Date on which it was fulfilled, terminated, amended or lapsed. */
    endedOn?: boolean | number
    /** Last day on which it is in force. */
    endsOn?: boolean | number
    /** First day on which it is no longer in force. */
    expiresOn?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What is sold at which price; one currency throughout. */
    lines?: ContractLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Days from shipment until a delivery is to be paid; the customer's own unless told. */
    paymentDays?: boolean | number
    /** What was ordered and shipped of each line, earlier versions included. */
    performance?: ContractPerformanceGenqlSelection
    /** The version that this one replaces once it is signed. The record; null where you may not see it. */
    previous?: ContractGenqlSelection
    /** The version that this one replaces once it is signed. */
    previousId?: boolean | number
    /** 1 for the contract as it was first made; each amendment counts up. */
    revision?: boolean | number
    /** Who signed for the customer. */
    signedByName?: boolean | number
    /** Scan of the contract as both parties signed it. The record; null where you may not see it. */
    signedFile?: FileGenqlSelection
    /** Scan of the contract as both parties signed it. */
    signedFileId?: boolean | number
    /** Date on which both parties had signed. */
    signedOn?: boolean | number
    /** First day on which it is in force. */
    startsOn?: boolean | number
    /** Where the contract stands. */
    status?: boolean | number
    /** What people call it. */
    title?: boolean | number
    /** Sum of the lines; none where a line has no quantity. */
    total?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of Contract records. */
export interface ContractConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: ContractEdgeGenqlSelection
    /** The records. */
    nodes?: ContractGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A Contract and its place in the list. */
export interface ContractEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: ContractGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on Contract records; all that are given must hold. */
export interface ContractFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** The other party. */
customerId?: (IDFilter | null),
/** First day on which it is no longer in force. */
expiresOn?: (LocalDateRange | null),
/** Where the contract stands. */
status?: (ContractStatusFilter | null)}


/** One product of a contract. */
export interface ContractLineGenqlSelection{
    /** Quantity times price; none without a quantity. */
    amount?: MoneyGenqlSelection
    /** Packs of confirmed orders, counted in their transactions; never above the quantity. */
    orderedQuantity?: boolean | number
    /** What is sold. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What is sold. */
    productId?: boolean | number
    /** Packs agreed on; none where the customer may order as much as it needs. */
    quantity?: boolean | number
    /** Price of one pack. */
    unitPrice?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** How far one line of a contract has been performed. */
export interface ContractPerformanceGenqlSelection{
    /** Packs agreed on; null where the customer may order as much as it needs. */
    agreed?: boolean | number
    /** Packs of confirmed orders. */
    ordered?: boolean | number
    /** Product of the line. */
    productId?: boolean | number
    /** Packs that may still be ordered; null where no quantity was agreed on. */
    remaining?: boolean | number
    /** Packs of those that were shipped, current within seconds. */
    shipped?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with ContractStatus values. */
export interface ContractStatusFilter {
/** Equal to this value. */
eq?: (ContractStatus | null),
/** Equal to one of these values. */
in?: (ContractStatus[] | null)}


/** Values of a new OrderConfirmation. */
export interface CreateOrderConfirmationInput {
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Every line of the order, once. Required. */
lines?: (OrderConfirmationLineInput[] | null),
/** Order that is confirmed. Required. */
purchaseOrderId?: (Scalars['ID'] | null),
/** Remark for the purchaser. */
remark?: (Scalars['String'] | null)}


/** Values of a new SalesOrder. */
export interface CreateSalesOrderInput {
/** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. */
contractId?: (Scalars['ID'] | null),
/** Who orders; must be licensed for every line on the day of each step. Required. */
customerId?: (Scalars['ID'] | null),
/** The customer's own number of the order. */
customerReference?: (Scalars['String'] | null),
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** What is ordered; one currency throughout. Required. */
lines?: (OrderedLineInput[] | null),
/** Remark for whoever delivers. */
remark?: (Scalars['String'] | null),
/** Date by which the customer wants the goods. Required. */
requestedOn?: (Scalars['LocalDate'] | null),
/** How the goods travel; cold and frozen goods need the cold chain. None for orders of the past. Required. */
transport?: (TransportClass | null)}


/** Values of a new ShipmentNotice. */
export interface CreateShipmentNoticeInput {
/** Who carries it. */
carrierName?: (Scalars['String'] | null),
/** Number of the supplier's delivery note. */
deliveryNote?: (Scalars['String'] | null),
/** Date on which it will arrive. Required. */
expectedOn?: (Scalars['LocalDate'] | null),
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** What was sent, batch by batch. Required. */
lines?: (ShipmentNoticeLineInput[] | null),
/** Order that it is sent for. Required. */
purchaseOrderId?: (Scalars['ID'] | null),
/** Date on which it left. Required. */
shippedOn?: (Scalars['LocalDate'] | null),
/** The carrier's number of it. */
trackingNumber?: (Scalars['String'] | null)}


/** Values of a new TrackingEvent. */
export interface CreateTrackingEventInput {
/** Delivery that it happened to. Required. */
deliveryId?: (Scalars['ID'] | null),
/** When it happened (UTC). Required. */
happenedAt?: (Scalars['DateTime'] | null),
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** What happened. Required. */
kind?: (TrackingKind | null),
/** Where it happened: a town, a depot, the receiver's door. Required. */
place?: (Scalars['String'] | null),
/** The carrier's own number of the event, required of its machines: sent again with the same content, it is answered by the event that stands; with another, it is refused. */
reference?: (Scalars['String'] | null),
/** What else is to be said; required where something went wrong. Carrier and customer read it. */
remark?: (Scalars['String'] | null),
/** Temperature of the goods, in tenths of a degree; required for cold and frozen goods, except of a delay or a loss. */
temperature?: (Scalars['Int'] | null)}


/** Whom the company sells to. Source: 四(三) · GSP 首营企业. */
export interface CustomerGenqlSelection{
    /** Address that deliveries go to. */
    address?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** The company's own code of the customer. */
    code?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** What may be open at any time, granted by finance. None: nothing is granted, and what is ordered is paid for beforehand. */
    creditLimit?: MoneyGenqlSelection
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Hospital, pharmacy or distributor; decides which licences it needs. Needed for the first-time approval; unknown for customers taken over from the past. */
    kind?: boolean | number
    /** Days that a batch must have left when it is allocated to this customer; none where any unexpired batch will do. */
    minimumShelfLifeDays?: boolean | number
    /** Registered name. */
    name?: boolean | number
    /** Days from shipment until a delivery is to be paid, where no contract says otherwise; granted by finance. */
    paymentDays?: boolean | number
    /** Unified social credit code, or the number in the register of its country. Unknown for customers taken over from the past. */
    registrationNumber?: boolean | number
    /** Where its first-time approval stands, and whether trade with it is stopped. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What one customer owes and has on account, in one currency. Source: 四(四)3. */
export interface CustomerAccountGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Owed less on account: above zero where the customer owes us, below where we owe the customer. */
    balance?: MoneyGenqlSelection
    /** Value of confirmed orders that has not been shipped: it counts against the credit limit. */
    committed?: MoneyGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** What may still be ordered on credit; null without a limit in this currency. */
    creditLeft?: MoneyGenqlSelection
    /** Whose account it is. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Whose account it is. */
    customerId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Customer and currency. */
    name?: boolean | number
    /** What the customer has paid, or was credited, and no delivery was settled with yet. Never negative. */
    onAccount?: MoneyGenqlSelection
    /** What the customer owes for deliveries; written-off amounts are no longer in it. */
    receivable?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of CustomerAccount records. */
export interface CustomerAccountConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: CustomerAccountEdgeGenqlSelection
    /** The records. */
    nodes?: CustomerAccountGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A CustomerAccount and its place in the list. */
export interface CustomerAccountEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: CustomerAccountGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on CustomerAccount records; all that are given must hold. */
export interface CustomerAccountFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Whose account it is. */
customerId?: (IDFilter | null),
/** What the customer owes for deliveries; written-off amounts are no longer in it. */
receivable?: (SafeIntRange | null)}


/** A range of DateTime values; amounts of money in minor units. */
export interface DateTimeRange {
/** From this value on, itself included. */
from?: (Scalars['DateTime'] | null),
/** Up to this value, itself included. */
to?: (Scalars['DateTime'] | null)}


/** What leaves the warehouse for one order at one time, batch by batch. Source: 四(四)2 · GSP 出库复核. */
export interface DeliveryGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Who carries it; none for deliveries of the past. The record; null where you may not see it. */
    carrier?: CarrierGenqlSelection
    /** Who carries it; none for deliveries of the past. */
    carrierId?: boolean | number
    /** Its name when it left. */
    carrierName?: boolean | number
    /** Where it goes: the customer's address when it left. */
    consigneeAddress?: boolean | number
    /** The customer's name when it left. */
    consigneeName?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who receives it. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who receives it. */
    customerId?: boolean | number
    /** Temperature when it left, in tenths of a degree. */
    departureTemperature?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** When that happened. */
    lastTrackedAt?: boolean | number
    /** What was last heard of it on its way. */
    lastTrackingKind?: boolean | number
    /** What is delivered, batch by batch, in the order of the locations. */
    lines?: DeliveryLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Date by which the customer wants the goods. */
    requestedOn?: boolean | number
    /** Order that it is a part of. The record; null where you may not see it. */
    salesOrder?: SalesOrderGenqlSelection
    /** Order that it is a part of. */
    salesOrderId?: boolean | number
    /** Date on which it left. */
    shippedOn?: boolean | number
    /** Who signed for it at the customer. */
    signedBy?: boolean | number
    /** Date on which the customer signed for it. */
    signedOn?: boolean | number
    /** Where the delivery stands. */
    status?: boolean | number
    /** Temperature that all of it is kept at on the way; none for deliveries of the past. */
    storageClass?: boolean | number
    /** Sum of the lines. */
    total?: MoneyGenqlSelection
    /** The carrier's number of it. */
    trackingNumber?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of Delivery records. */
export interface DeliveryConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: DeliveryEdgeGenqlSelection
    /** The records. */
    nodes?: DeliveryGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A Delivery and its place in the list. */
export interface DeliveryEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: DeliveryGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Something that is wrong with a delivery on its way: late, silent, outside its temperatures, or reported by the carrier. Source: 五(三)3. */
export interface DeliveryExceptionGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Who carries it. The record; null where you may not see it. */
    carrier?: NodeGenqlSelection
    /** Who carries it. */
    carrierId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Delivery that it is about. The record; null where you may not see it. */
    delivery?: NodeGenqlSelection
    /** Delivery that it is about. */
    deliveryId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** What ended it. */
    endedBy?: boolean | number
    /** Newest event that shows it. The record; null where you may not see it. */
    event?: NodeGenqlSelection
    /** How many events have shown it. */
    eventCount?: boolean | number
    /** Newest event that shows it. */
    eventId?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What is wrong. */
    kind?: boolean | number
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** When it ended. */
    resolvedAt?: boolean | number
    /** Whether somebody has to do something. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of DeliveryException records. */
export interface DeliveryExceptionConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: DeliveryExceptionEdgeGenqlSelection
    /** The records. */
    nodes?: DeliveryExceptionGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A DeliveryException and its place in the list. */
export interface DeliveryExceptionEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: DeliveryExceptionGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on DeliveryException records; all that are given must hold. */
export interface DeliveryExceptionFilter {
/** Who carries it. */
carrierId?: (IDFilter | null),
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Delivery that it is about. */
deliveryId?: (IDFilter | null),
/** What is wrong. */
kind?: (DeliveryExceptionKindFilter | null),
/** Whether somebody has to do something. */
status?: (DeliveryExceptionStatusFilter | null)}


/** Equality with DeliveryExceptionKind values. */
export interface DeliveryExceptionKindFilter {
/** Equal to this value. */
eq?: (DeliveryExceptionKind | null),
/** Equal to one of these values. */
in?: (DeliveryExceptionKind[] | null)}


/** Equality with DeliveryExceptionStatus values. */
export interface DeliveryExceptionStatusFilter {
/** Equal to this value. */
eq?: (DeliveryExceptionStatus | null),
/** Equal to one of these values. */
in?: (DeliveryExceptionStatus[] | null)}


/** Conditions on Delivery records; all that are given must hold. */
export interface DeliveryFilter {
/** Who carries it; none for deliveries of the past. */
carrierId?: (IDFilter | null),
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Who receives it. */
customerId?: (IDFilter | null),
/** Date by which the customer wants the goods. */
requestedOn?: (LocalDateRange | null),
/** Order that it is a part of. */
salesOrderId?: (IDFilter | null),
/** Date on which it left. */
shippedOn?: (LocalDateRange | null),
/** Where the delivery stands. */
status?: (SalesDeliveryStatusFilter | null)}


/** Packs of one batch at one location, for one line of the order. */
export interface DeliveryLineGenqlSelection{
    /** Quantity times price. */
    amount?: MoneyGenqlSelection
    /** Lot number printed on the pack; none for deliveries of the past. */
    batchNumber?: boolean | number
    /** First day on which it may no longer be sold; none for deliveries of the past. */
    expiresOn?: boolean | number
    /** Number of the order's line, from 1. */
    orderLine?: boolean | number
    /** What is delivered. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What is delivered. */
    productId?: boolean | number
    /** Packs. */
    quantity?: boolean | number
    /** Packs of those that came back. */
    returnedQuantity?: boolean | number
    /** Price of one pack, as ordered. */
    unitPrice?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Outcome of a change of a Delivery. */
export interface DeliveryPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: DeliveryGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with DeliveryStatus values. */
export interface DeliveryStatusFilter {
/** Equal to this value. */
eq?: (DeliveryStatus | null),
/** Equal to one of these values. */
in?: (DeliveryStatus[] | null)}


/** What "disable" asks for. */
export interface DisableWebhookEndpointInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** What "enable" asks for. */
export interface EnableWebhookEndpointInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Something that webhooks can tell of. */
export interface EventTypeGenqlSelection{
    /** What it means, in the caller's language. */
    about?: boolean | number
    /** The same for people, in the caller's language. */
    label?: boolean | number
    /** What the event is called: purchaseOrder.sent. */
    name?: boolean | number
    /** Type of the record that its data are: PurchaseOrder. */
    recordType?: boolean | number
    /** Day on which the form of its data was last changed: YYYY-MM-DD. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A value of the input that is missing or outside its limits. */
export interface FieldProblemGenqlSelection{
    /** Stable name of the rule, for programs. */
    code?: boolean | number
    /** Path into the input: "lines.2.quantity". */
    field?: boolean | number
    /** What is wrong, in the caller's language. */
    message?: boolean | number
    /** What to do about it, in the caller's language. */
    remedy?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A scan or a document that is attached to records. */
export interface FileGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Media type: PDF, JPEG, PNG or WebP. */
    contentType?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Name on the uploader's machine. */
    fileName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** SHA-256 of the bytes, as 64 hexadecimal digits. */
    sha256?: boolean | number
    /** Bytes, 20 MiB at most. */
    size?: boolean | number
    /** Whether the bytes have arrived. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Address to read the file at, for five minutes; null until its bytes have arrived. */
    url?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of File records. */
export interface FileConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: FileEdgeGenqlSelection
    /** The records. */
    nodes?: FileGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A File and its place in the list. */
export interface FileEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: FileGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on File records; all that are given must hold. */
export interface FileFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null)}


/** What arrived for a purchase order, compared with it. Source: 五(一)3 · 五(二)1. */
export interface GoodsReceiptGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Number of the supplier's delivery note. */
    deliveryNote?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Date that the order asked for. */
    expectedOn?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What arrived, batch by batch. */
    lines?: GoodsReceiptLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Order that it was delivered for. The record; null where you may not see it. */
    purchaseOrder?: PurchaseOrderGenqlSelection
    /** Order that it was delivered for. */
    purchaseOrderId?: boolean | number
    /** Date of arrival. */
    receivedOn?: boolean | number
    /** What the supplier announced it with, where it did. The record; null where you may not see it. */
    shipmentNotice?: ShipmentNoticeGenqlSelection
    /** What the supplier announced it with, where it did. */
    shipmentNoticeId?: boolean | number
    /** Where the receipt stands. */
    status?: boolean | number
    /** Who delivered it. The record; null where you may not see it. */
    supplier?: SupplierGenqlSelection
    /** Who delivered it. */
    supplierId?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of GoodsReceipt records. */
export interface GoodsReceiptConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: GoodsReceiptEdgeGenqlSelection
    /** The records. */
    nodes?: GoodsReceiptGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A GoodsReceipt and its place in the list. */
export interface GoodsReceiptEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: GoodsReceiptGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on GoodsReceipt records; all that are given must hold. */
export interface GoodsReceiptFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Order that it was delivered for. */
purchaseOrderId?: (IDFilter | null),
/** Date of arrival. */
receivedOn?: (LocalDateRange | null),
/** What the supplier announced it with, where it did. */
shipmentNoticeId?: (IDFilter | null),
/** Where the receipt stands. */
status?: (GoodsReceiptStatusFilter | null),
/** Who delivered it. */
supplierId?: (IDFilter | null)}


/** One batch of one ordered product as it stood on the dock. */
export interface GoodsReceiptLineGenqlSelection{
    /** Packs taken in: delivered less damaged and over. */
    acceptedQuantity?: boolean | number
    /** Lot number printed on the pack; none for receipts of the past. */
    batchNumber?: boolean | number
    /** Packs among them that are damaged and refused. */
    damagedQuantity?: boolean | number
    /** Packs that stood on the dock. */
    deliveredQuantity?: boolean | number
    /** First day on which it may no longer be sold. */
    expiresOn?: boolean | number
    /** Number of the order's line, from 1. */
    orderLine?: boolean | number
    /** Sound packs beyond what the order still expects; refused and returned. */
    overQuantity?: boolean | number
    /** Date of production. */
    producedOn?: boolean | number
    /** What arrived: the order line's product. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What arrived: the order line's product. */
    productId?: boolean | number
    /** Packs that the order line still expects after this receipt. */
    shortQuantity?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with GoodsReceiptStatus values. */
export interface GoodsReceiptStatusFilter {
/** Equal to this value. */
eq?: (GoodsReceiptStatus | null),
/** Equal to one of these values. */
in?: (GoodsReceiptStatus[] | null)}


/** Equality with ID values. */
export interface IDFilter {
/** Equal to this value. */
eq?: (Scalars['ID'] | null),
/** Equal to one of these values. */
in?: (Scalars['ID'][] | null)}


/** One entry of the customer ledger: an amount that is debited to one account and credited to another. Source: 四(四)3. */
export interface LedgerEntryGenqlSelection{
    /** Always above zero. */
    amount?: MoneyGenqlSelection
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Business date of the entry. */
    bookedOn?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Account that the amount is credited to. */
    credit?: boolean | number
    /** Whose account it concerns. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Whose account it concerns. */
    customerId?: boolean | number
    /** Account that the amount is debited to. */
    debit?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** The receivable that it raises or settles. The record; null where you may not see it. */
    receivable?: NodeGenqlSelection
    /** The receivable that it raises or settles. */
    receivableId?: boolean | number
    /** Document that was booked. The record; null where you may not see it. */
    source?: NodeGenqlSelection
    /** Document that was booked. */
    sourceId?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of LedgerEntry records. */
export interface LedgerEntryConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: LedgerEntryEdgeGenqlSelection
    /** The records. */
    nodes?: LedgerEntryGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A LedgerEntry and its place in the list. */
export interface LedgerEntryEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: LedgerEntryGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on LedgerEntry records; all that are given must hold. */
export interface LedgerEntryFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Whose account it concerns. */
customerId?: (IDFilter | null),
/** Document that was booked. */
sourceId?: (IDFilter | null)}


/** A range of LocalDate values; amounts of money in minor units. */
export interface LocalDateRange {
/** From this value on, itself included. */
from?: (Scalars['LocalDate'] | null),
/** Up to this value, itself included. */
to?: (Scalars['LocalDate'] | null)}


/** Who is calling, and what they may do. */
export interface MeGenqlSelection{
    /** Your name. */
    displayName?: boolean | number
    /** Your record: an employee or a machine client. */
    id?: boolean | number
    /** Language of messages in this request: zh or en. */
    language?: boolean | number
    /** For a partner's client: the supplier, customer or carrier that it is bound to. */
    party?: NodeGenqlSelection
    /** For a partner's client: what this request may read and do. */
    scopes?: boolean | number
    /** Today's business date in the company's zone. */
    today?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** An amount of money in whole minor units (fen, cents) of one currency. */
export interface MoneyGenqlSelection{
    /** Minor units: 1234 is 12.34. */
    amount?: boolean | number
    /** ISO 4217 code: CNY, USD. */
    currency?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Values of one Money. */
export interface MoneyInput {
/** Minor units: 1234 is 12.34. Required. */
amount?: (Scalars['SafeInt'] | null),
/** ISO 4217 code: CNY, USD. Required. */
currency?: (Scalars['String'] | null)}


/** What can be done: one field per business verb, which answers the record or everything that is in the way. */
export interface MutationGenqlSelection{
    /** Ends an order of which nothing has left. */
    cancelSalesOrder?: (SalesOrderPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: CancelSalesOrderInput} })
    /** Accepts the order: it has passed every gate, and stock may be promised to it. */
    confirmSalesOrder?: (SalesOrderPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: ConfirmSalesOrderInput} })
    /** Has the server look at what arrived; only then can the file be attached. */
    confirmUpload?: (ConfirmUploadPayloadGenqlSelection & { __args: {
    /** The file. */
    input: ConfirmUploadInput} })
    /** Creates a OrderConfirmation. What the supplier says to an order, line by line. */
    createOrderConfirmation?: (OrderConfirmationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: CreateOrderConfirmationInput} })
    /** Creates a SalesOrder. What a customer ordered, and at which price. */
    createSalesOrder?: (SalesOrderPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: CreateSalesOrderInput} })
    /** Creates a ShipmentNotice. What the supplier has sent for an order, batch by batch, announced before it arrives. */
    createShipmentNotice?: (ShipmentNoticePayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: CreateShipmentNoticeInput} })
    /** Creates a TrackingEvent. What happened to a delivery on its way. Never changed: what was told wrongly is told again. */
    createTrackingEvent?: (TrackingEventPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: CreateTrackingEventInput} })
    /** Sends nothing more; what is on its way is dropped. */
    disableWebhookEndpoint?: (WebhookEndpointPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: DisableWebhookEndpointInput} })
    /** Sends the events that happen from now on. */
    enableWebhookEndpoint?: (WebhookEndpointPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: EnableWebhookEndpointInput} })
    /** Registers an operation for the client that asks. From then on `extensions.persistedQuery.sha256Hash` stands for its text, and it costs less. What is registered already is answered as it is. */
    registerOperation?: (RegisteredOperationPayloadGenqlSelection & { __args: {
    /** The operation. */
    input: RegisterOperationInput} })
    /** Registers an address that events are sent to, and answers the secret that they are signed with. */
    registerWebhookEndpoint?: (WebhookSecretPayloadGenqlSelection & { __args: {
    /** The endpoint. */
    input: RegisterWebhookEndpointInput} })
    /** From now on its hash is unknown. */
    removeRegisteredOperation?: (RegisteredOperationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: RemoveRegisteredOperationInput} })
    /** Hands in the document that takes this one's place: it goes to quality at once, and this one counts until its end. */
    renewQualification?: (QualificationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: RenewQualificationInput} })
    /** Sends an event again: the same text, under the same webhook-id. */
    replayWebhookDelivery?: (WebhookDeliveryPayloadGenqlSelection & { __args: {
    /** The delivery. */
    input: ReplayWebhookDeliveryInput} })
    /** Sends everything again that did not arrive: what was given up, and what was held while the endpoint was paused. */
    replayWebhookEndpoint?: (WebhookEndpointPayloadGenqlSelection & { __args: {
    /** The endpoint. */
    input: ReplayWebhookEndpointInput} })
    /** Announces a file, and answers where to send its bytes. */
    requestUpload?: (UploadPayloadGenqlSelection & { __args: {
    /** The file. */
    input: RequestUploadInput} })
    /** Sends events again. What was held meanwhile is sent when it is replayed. */
    resumeWebhookEndpoint?: (WebhookEndpointPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: ResumeWebhookEndpointInput} })
    /** Gives an endpoint a new secret; for a while messages carry the signatures of both. */
    rotateWebhookSecret?: (WebhookSecretPayloadGenqlSelection & { __args: {
    /** The endpoint. */
    input: RotateWebhookSecretInput} })
    /** Records who signed for the goods at the customer, and when. */
    signDelivery?: (DeliveryPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: SignDeliveryInput} })
    /** Asks quality to compare the scan with the original. */
    submitQualification?: (QualificationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: SubmitQualificationInput} })
    /** Sends the event webhook.test to an endpoint; ask the delivery what came of it. */
    testWebhookEndpoint?: (WebhookDeliveryPayloadGenqlSelection & { __args: {
    /** The endpoint. */
    input: TestWebhookEndpointInput} })
    /** Changes a Qualification while its state allows it. */
    updateQualification?: (QualificationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: UpdateQualificationInput} })
    /** Changes a SalesOrder while its state allows it. */
    updateSalesOrder?: (SalesOrderPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: UpdateSalesOrderInput} })
    /** Changes a ShipmentNotice while its state allows it. */
    updateShipmentNotice?: (ShipmentNoticePayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: UpdateShipmentNoticeInput} })
    /** Changes a WebhookEndpoint while its state allows it. */
    updateWebhookEndpoint?: (WebhookEndpointPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: UpdateWebhookEndpointInput} })
    /** Takes the document back before it is decided. */
    withdrawQualification?: (QualificationPayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: WithdrawQualificationInput} })
    /** Says that the shipment does not come, or not like this. */
    withdrawShipmentNotice?: (ShipmentNoticePayloadGenqlSelection & { __args: {
    /** What is asked. */
    input: WithdrawShipmentNoticeInput} })
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A record of the platform: found by its global id, versioned, and audited in every change. */
export interface NodeGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    on_Carrier?: CarrierGenqlSelection
    on_CashReceipt?: CashReceiptGenqlSelection
    on_Contract?: ContractGenqlSelection
    on_Customer?: CustomerGenqlSelection
    on_CustomerAccount?: CustomerAccountGenqlSelection
    on_Delivery?: DeliveryGenqlSelection
    on_DeliveryException?: DeliveryExceptionGenqlSelection
    on_File?: FileGenqlSelection
    on_GoodsReceipt?: GoodsReceiptGenqlSelection
    on_LedgerEntry?: LedgerEntryGenqlSelection
    on_OrderConfirmation?: OrderConfirmationGenqlSelection
    on_Product?: ProductGenqlSelection
    on_PurchaseOrder?: PurchaseOrderGenqlSelection
    on_Qualification?: QualificationGenqlSelection
    on_Receivable?: ReceivableGenqlSelection
    on_RegisteredOperation?: RegisteredOperationGenqlSelection
    on_SalesOrder?: SalesOrderGenqlSelection
    on_SalesOrderLine?: SalesOrderLineGenqlSelection
    on_SalesReturn?: SalesReturnGenqlSelection
    on_Settlement?: SettlementGenqlSelection
    on_ShipmentNotice?: ShipmentNoticeGenqlSelection
    on_Supplier?: SupplierGenqlSelection
    on_SupplierPrice?: SupplierPriceGenqlSelection
    on_TrackingEvent?: TrackingEventGenqlSelection
    on_WebhookAttempt?: WebhookAttemptGenqlSelection
    on_WebhookDelivery?: WebhookDeliveryGenqlSelection
    on_WebhookEndpoint?: WebhookEndpointGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with OperationStatus values. */
export interface OperationStatusFilter {
/** Equal to this value. */
eq?: (OperationStatus | null),
/** Equal to one of these values. */
in?: (OperationStatus[] | null)}


/** What the supplier says to an order, line by line. Source: 五(一)3. */
export interface OrderConfirmationGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Every line of the order, once. */
    lines?: OrderConfirmationLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Order that is confirmed. The record; null where you may not see it. */
    purchaseOrder?: PurchaseOrderGenqlSelection
    /** Order that is confirmed. */
    purchaseOrderId?: boolean | number
    /** Why the purchaser insists on the order. */
    refusal?: boolean | number
    /** Remark for the purchaser. */
    remark?: boolean | number
    /** Whether it counts. */
    status?: boolean | number
    /** Who confirms it. The record; null where you may not see it. */
    supplier?: SupplierGenqlSelection
    /** Who confirms it. */
    supplierId?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of OrderConfirmation records. */
export interface OrderConfirmationConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: OrderConfirmationEdgeGenqlSelection
    /** The records. */
    nodes?: OrderConfirmationGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A OrderConfirmation and its place in the list. */
export interface OrderConfirmationEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: OrderConfirmationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on OrderConfirmation records; all that are given must hold. */
export interface OrderConfirmationFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Order that is confirmed. */
purchaseOrderId?: (IDFilter | null),
/** Whether it counts. */
status?: (OrderConfirmationStatusFilter | null),
/** Who confirms it. */
supplierId?: (IDFilter | null)}


/** What the supplier will deliver of one line of the order, and by when. */
export interface OrderConfirmationLineGenqlSelection{
    /** Date by which they will arrive; needed unless the line is declined. */
    expectedOn?: boolean | number
    /** Number of the order's line, from 1. */
    orderLine?: boolean | number
    /** Packs ordered. */
    orderedQuantity?: boolean | number
    /** The order line's product. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** The order line's product. */
    productId?: boolean | number
    /** Packs that will be delivered: none where the line is declined. */
    quantity?: boolean | number
    /** Why it differs from the order: needed where it does. */
    reason?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Values of one OrderConfirmationLine. */
export interface OrderConfirmationLineInput {
/** Date by which they will arrive; needed unless the line is declined. */
expectedOn?: (Scalars['LocalDate'] | null),
/** Number of the order's line, from 1. Required. */
orderLine?: (Scalars['Int'] | null),
/** Packs that will be delivered: none where the line is declined. Required. */
quantity?: (Scalars['SafeInt'] | null),
/** Why it differs from the order: needed where it does. */
reason?: (Scalars['String'] | null)}


/** Outcome of a change of a OrderConfirmation. */
export interface OrderConfirmationPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: OrderConfirmationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with OrderConfirmationStatus values. */
export interface OrderConfirmationStatusFilter {
/** Equal to this value. */
eq?: (OrderConfirmationStatus | null),
/** Equal to one of these values. */
in?: (OrderConfirmationStatus[] | null)}


/** One product of a sales order. */
export interface OrderedLineGenqlSelection{
    /** Packs that stock is promised for and that have not left yet. */
    allocatedQuantity?: boolean | number
    /** Quantity times price. */
    amount?: MoneyGenqlSelection
    /** Packs that will not be delivered any more. */
    cancelledQuantity?: boolean | number
    /** What is ordered. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What is ordered. */
    productId?: boolean | number
    /** Packs. */
    quantity?: boolean | number
    /** Packs of those that came back. */
    returnedQuantity?: boolean | number
    /** Packs that have left. */
    shippedQuantity?: boolean | number
    /** Price of one pack; the contract's where it is left out. */
    unitPrice?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Values of one OrderedLine. */
export interface OrderedLineInput {
/** What is ordered. Required. */
productId?: (Scalars['ID'] | null),
/** Packs. Required. */
quantity?: (Scalars['SafeInt'] | null),
/** Price of one pack; the contract's where it is left out. */
unitPrice?: (MoneyInput | null)}


/** Where a page stands in its list. */
export interface PageInfoGenqlSelection{
    /** The read budget ended before the page was full: read on from endCursor. */
    budgetSpent?: boolean | number
    /** Cursor to read on from. */
    endCursor?: boolean | number
    /** Whether records follow. */
    hasNextPage?: boolean | number
    /** Whether records come before. */
    hasPreviousPage?: boolean | number
    /** Cursor to read backward from. */
    startCursor?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with PostingStatus values. */
export interface PostingStatusFilter {
/** Equal to this value. */
eq?: (PostingStatus | null),
/** Equal to one of these values. */
in?: (PostingStatus[] | null)}


/** Why a mutation changed nothing: one rule that the input or the record does not meet. */
export interface ProblemGenqlSelection{
    /** Stable name of the rule, for programs. */
    code?: boolean | number
    /** What is wrong, in the caller's language. */
    message?: boolean | number
    /** What to do about it, in the caller's language. */
    remedy?: boolean | number
    on_ConflictProblem?: ConflictProblemGenqlSelection
    on_FieldProblem?: FieldProblemGenqlSelection
    on_RuleProblem?: RuleProblemGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Something that the company trades: one pack of one strength and form. Source: 五(一) · GSP 首营品种. */
export interface ProductGenqlSelection{
    /** Number of the marketing authorisation: 国药准字H20044605. Needed for the first-time approval. */
    approvalNumber?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Kind of product; licences must cover it. */
    category?: boolean | number
    /** The company's own code of the product. */
    code?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Dosage form: tablet, injection, test kit. */
    dosageForm?: boolean | number
    /** Name of the substance, as the pharmacopoeia has it. */
    genericName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Who makes it. */
    manufacturer?: boolean | number
    /** Trade or generic name with strength and pack: what people read in lists. */
    name?: boolean | number
    /** What one pack holds: 24 capsules. */
    pack?: boolean | number
    /** Temperature that it is kept at; only zones of the same class may hold it. Needed for the first-time approval. */
    storageClass?: boolean | number
    /** Strength of one unit: 0.25 g. Reagents and devices have none. */
    strength?: boolean | number
    /** The manufacturer's name for it. */
    tradeName?: boolean | number
    /** Dosage units in one pack. */
    unitsPerPack?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What we asked one supplier to deliver, and at which price. Source: 五(一)3. */
export interface PurchaseOrderGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Date by which the goods are to arrive. */
    expectedOn?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What is ordered; one currency throughout. */
    lines?: PurchaseOrderLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Date on which the order was sent. */
    orderedOn?: boolean | number
    /** Remark for the supplier. */
    remark?: boolean | number
    /** Where the order stands. */
    status?: boolean | number
    /** Whom we buy from; must be qualified for every line on the day of each transition. The record; null where you may not see it. */
    supplier?: SupplierGenqlSelection
    /** Whom we buy from; must be qualified for every line on the day of each transition. */
    supplierId?: boolean | number
    /** Sum of the lines. */
    total?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of PurchaseOrder records. */
export interface PurchaseOrderConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: PurchaseOrderEdgeGenqlSelection
    /** The records. */
    nodes?: PurchaseOrderGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A PurchaseOrder and its place in the list. */
export interface PurchaseOrderEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: PurchaseOrderGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on PurchaseOrder records; all that are given must hold. */
export interface PurchaseOrderFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Date by which the goods are to arrive. */
expectedOn?: (LocalDateRange | null),
/** Where the order stands. */
status?: (PurchaseOrderStatusFilter | null),
/** Whom we buy from; must be qualified for every line on the day of each transition. */
supplierId?: (IDFilter | null),
/** Sum of the lines. */
total?: (SafeIntRange | null)}


/** One product of a purchase order. */
export interface PurchaseOrderLineGenqlSelection{
    /** Quantity times price. */
    amount?: MoneyGenqlSelection
    /** Date by which the supplier has agreed to deliver them. */
    confirmedFor?: boolean | number
    /** Packs that the supplier has agreed to deliver; none before it has confirmed the order. */
    confirmedQuantity?: boolean | number
    /** What is ordered. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What is ordered. */
    productId?: boolean | number
    /** Packs. */
    quantity?: boolean | number
    /** Packs received and taken in so far. */
    receivedQuantity?: boolean | number
    /** Price of one pack. */
    unitPrice?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with PurchaseOrderStatus values. */
export interface PurchaseOrderStatusFilter {
/** Equal to this value. */
eq?: (PurchaseOrderStatus | null),
/** Equal to one of these values. */
in?: (PurchaseOrderStatus[] | null)}


/** A licence, certificate or authorisation of a supplier, a customer, a carrier or a product. Source: 四(三) · 五(一)1 · GSP. */
export interface QualificationGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** First day on which it no longer counts; none for documents that do not expire. */
    expiresOn?: boolean | number
    /** Scan of the document. The record; null where you may not see it. */
    file?: FileGenqlSelection
    /** Scan of the document. */
    fileId?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Date of issue. */
    issuedOn?: boolean | number
    /** Kind of document. */
    kind?: boolean | number
    /** Number printed on the document. */
    number?: boolean | number
    /** The supplier, customer, carrier or product that it belongs to. The record; null where you may not see it. */
    owner?: NodeGenqlSelection
    /** The supplier, customer, carrier or product that it belongs to. */
    ownerId?: boolean | number
    /** The document that takes its place, from its review on. The record; null where you may not see it. */
    renewedBy?: QualificationGenqlSelection
    /** The document that takes its place, from its review on. */
    renewedById?: boolean | number
    /** The document that this one takes the place of. The record; null where you may not see it. */
    renews?: QualificationGenqlSelection
    /** The document that this one takes the place of. */
    renewsId?: boolean | number
    /** Categories that the licence of a company or hospital covers. */
    scope?: boolean | number
    /** Whether it counts. */
    status?: boolean | number
    /** Kind and number: what people read in lists. */
    title?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of Qualification records. */
export interface QualificationConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: QualificationEdgeGenqlSelection
    /** The records. */
    nodes?: QualificationGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A Qualification and its place in the list. */
export interface QualificationEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: QualificationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on Qualification records; all that are given must hold. */
export interface QualificationFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** First day on which it no longer counts; none for documents that do not expire. */
expiresOn?: (LocalDateRange | null),
/** Kind of document. */
kind?: (QualificationKindFilter | null),
/** The supplier, customer, carrier or product that it belongs to. */
ownerId?: (IDFilter | null),
/** Whether it counts. */
status?: (QualificationStatusFilter | null)}


/** Equality with QualificationKind values. */
export interface QualificationKindFilter {
/** Equal to this value. */
eq?: (QualificationKind | null),
/** Equal to one of these values. */
in?: (QualificationKind[] | null)}


/** Outcome of a change of a Qualification. */
export interface QualificationPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: QualificationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with QualificationStatus values. */
export interface QualificationStatusFilter {
/** Equal to this value. */
eq?: (QualificationStatus | null),
/** Equal to one of these values. */
in?: (QualificationStatus[] | null)}


/** What can be read: one record, a page of records, and who is asking. */
export interface QueryGenqlSelection{
    /** One Carrier by its id; null where there is none that you may see. */
    carrier?: (CarrierGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One CashReceipt by its id; null where there is none that you may see. */
    cashReceipt?: (CashReceiptGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of CashReceipt records that you may see. */
    cashReceipts?: (CashReceiptConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (CashReceiptFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (CashReceiptOrder | null)} })
    /** Every change of every record that you may see, in order. Poll it: nothing is skipped, whatever changes meanwhile. */
    changes?: (ChangePageGenqlSelection & { __args: {
    /** Read on after this cursor; from the oldest change kept where left out. */
    after?: (Scalars['String'] | null), 
    /** Size of a page: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Types of records: PurchaseOrder. Of all that you may see where left out. */
    types?: (Scalars['String'][] | null)} })
    /** One Contract by its id; null where there is none that you may see. */
    contract?: (ContractGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of Contract records that you may see. */
    contracts?: (ContractConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (ContractFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (ContractOrder | null)} })
    /** One Customer by its id; null where there is none that you may see. */
    customer?: (CustomerGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One CustomerAccount by its id; null where there is none that you may see. */
    customerAccount?: (CustomerAccountGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of CustomerAccount records that you may see. */
    customerAccounts?: (CustomerAccountConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (CustomerAccountFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (CustomerAccountOrder | null)} })
    /** A page of Delivery records that you may see. */
    deliveries?: (DeliveryConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (DeliveryFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (DeliveryOrder | null)} })
    /** One Delivery by its id; null where there is none that you may see. */
    delivery?: (DeliveryGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One DeliveryException by its id; null where there is none that you may see. */
    deliveryException?: (DeliveryExceptionGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of DeliveryException records that you may see. */
    deliveryExceptions?: (DeliveryExceptionConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (DeliveryExceptionFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (DeliveryExceptionOrder | null)} })
    /** Everything that webhooks can tell of; for a partner's client, of what it may read. */
    eventTypes?: (EventTypeGenqlSelection & { __args: {
    /** For people: only what this partner's client may read. */
    clientId?: (Scalars['ID'] | null)} })
    /** One File by its id; null where there is none that you may see. */
    file?: (FileGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of File records that you may see. */
    files?: (FileConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (FileFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (FileOrder | null)} })
    /** One GoodsReceipt by its id; null where there is none that you may see. */
    goodsReceipt?: (GoodsReceiptGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of GoodsReceipt records that you may see. */
    goodsReceipts?: (GoodsReceiptConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (GoodsReceiptFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (GoodsReceiptOrder | null)} })
    /** A page of LedgerEntry records that you may see. */
    ledgerEntries?: (LedgerEntryConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (LedgerEntryFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (LedgerEntryOrder | null)} })
    /** One LedgerEntry by its id; null where there is none that you may see. */
    ledgerEntry?: (LedgerEntryGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** Who is calling, and what they may do. */
    me?: MeGenqlSelection
    /** Any record by its global id; null where there is none that you may see. */
    node?: (NodeGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** Records by their global ids, in the order asked for; null where there is none that you may see. */
    nodes?: (NodeGenqlSelection & { __args: {
    /** Global ids, 200 at most. */
    ids: Scalars['ID'][]} })
    /** One OrderConfirmation by its id; null where there is none that you may see. */
    orderConfirmation?: (OrderConfirmationGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of OrderConfirmation records that you may see. */
    orderConfirmations?: (OrderConfirmationConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (OrderConfirmationFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (OrderConfirmationOrder | null)} })
    /** One PurchaseOrder by its id; null where there is none that you may see. */
    purchaseOrder?: (PurchaseOrderGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of PurchaseOrder records that you may see. */
    purchaseOrders?: (PurchaseOrderConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (PurchaseOrderFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (PurchaseOrderOrder | null)} })
    /** One Qualification by its id; null where there is none that you may see. */
    qualification?: (QualificationGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of Qualification records that you may see. */
    qualifications?: (QualificationConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (QualificationFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (QualificationOrder | null)} })
    /** One Receivable by its id; null where there is none that you may see. */
    receivable?: (ReceivableGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of Receivable records that you may see. */
    receivables?: (ReceivableConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (ReceivableFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (ReceivableOrder | null)} })
    /** One RegisteredOperation by its id; null where there is none that you may see. */
    registeredOperation?: (RegisteredOperationGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of RegisteredOperation records that you may see. */
    registeredOperations?: (RegisteredOperationConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (RegisteredOperationFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (RegisteredOperationOrder | null)} })
    /** One SalesOrder by its id; null where there is none that you may see. */
    salesOrder?: (SalesOrderGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One SalesOrderLine by its id; null where there is none that you may see. */
    salesOrderLine?: (SalesOrderLineGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of SalesOrderLine records that you may see. */
    salesOrderLines?: (SalesOrderLineConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (SalesOrderLineFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (SalesOrderLineOrder | null)} })
    /** A page of SalesOrder records that you may see. */
    salesOrders?: (SalesOrderConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (SalesOrderFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (SalesOrderOrder | null)} })
    /** One SalesReturn by its id; null where there is none that you may see. */
    salesReturn?: (SalesReturnGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of SalesReturn records that you may see. */
    salesReturns?: (SalesReturnConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (SalesReturnFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (SalesReturnOrder | null)} })
    /** One Settlement by its id; null where there is none that you may see. */
    settlement?: (SettlementGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of Settlement records that you may see. */
    settlements?: (SettlementConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (SettlementFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (SettlementOrder | null)} })
    /** One ShipmentNotice by its id; null where there is none that you may see. */
    shipmentNotice?: (ShipmentNoticeGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of ShipmentNotice records that you may see. */
    shipmentNotices?: (ShipmentNoticeConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (ShipmentNoticeFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (ShipmentNoticeOrder | null)} })
    /** One Supplier by its id; null where there is none that you may see. */
    supplier?: (SupplierGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One SupplierPrice by its id; null where there is none that you may see. */
    supplierPrice?: (SupplierPriceGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of SupplierPrice records that you may see. */
    supplierPrices?: (SupplierPriceConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (SupplierPriceFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (SupplierPriceOrder | null)} })
    /** One TrackingEvent by its id; null where there is none that you may see. */
    trackingEvent?: (TrackingEventGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of TrackingEvent records that you may see. */
    trackingEvents?: (TrackingEventConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (TrackingEventFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (TrackingEventOrder | null)} })
    /** One WebhookAttempt by its id; null where there is none that you may see. */
    webhookAttempt?: (WebhookAttemptGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of WebhookAttempt records that you may see. */
    webhookAttempts?: (WebhookAttemptConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (WebhookAttemptFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (WebhookAttemptOrder | null)} })
    /** A page of WebhookDelivery records that you may see. */
    webhookDeliveries?: (WebhookDeliveryConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (WebhookDeliveryFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (WebhookDeliveryOrder | null)} })
    /** One WebhookDelivery by its id; null where there is none that you may see. */
    webhookDelivery?: (WebhookDeliveryGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** One WebhookEndpoint by its id; null where there is none that you may see. */
    webhookEndpoint?: (WebhookEndpointGenqlSelection & { __args: {
    /** Global id. */
    id: Scalars['ID']} })
    /** A page of WebhookEndpoint records that you may see. */
    webhookEndpoints?: (WebhookEndpointConnectionGenqlSelection & { __args: {
    /** Read on after this cursor. */
    after?: (Scalars['String'] | null), 
    /** Read backward before this cursor. */
    before?: (Scalars['String'] | null), 
    /** Conditions that must all hold. */
    filter?: (WebhookEndpointFilter | null), 
    /** Size of a page read forward: 25 unless told, 200 at most. */
    first?: (Scalars['Int'] | null), 
    /** Size of a page read backward. */
    last?: (Scalars['Int'] | null), 
    /** Order of the list; its first declared order, newest or highest first, unless told. */
    orderBy?: (WebhookEndpointOrder | null)} })
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What a customer owes for one delivery. Source: 四(四)3. */
export interface ReceivableGenqlSelection{
    /** Value of the delivery. */
    amount?: MoneyGenqlSelection
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** What was credited for goods that came back. */
    credited?: MoneyGenqlSelection
    /** Who owes it. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who owes it. */
    customerId?: boolean | number
    /** Delivery that it is owed for. The record; null where you may not see it. */
    delivery?: NodeGenqlSelection
    /** Delivery that it is owed for. */
    deliveryId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Why the customer contests it. */
    disputeReason?: boolean | number
    /** Last day on which it is paid in time. */
    dueOn?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** What is still owed. */
    open?: MoneyGenqlSelection
    /** Whether anything is still owed. */
    outstanding?: boolean | number
    /** Order that was delivered. The record; null where you may not see it. */
    salesOrder?: NodeGenqlSelection
    /** Order that was delivered. */
    salesOrderId?: boolean | number
    /** What was settled with the customer's payments. */
    settled?: MoneyGenqlSelection
    /** Date of the delivery; the days to pay count from it. */
    shippedOn?: boolean | number
    /** Where it stands. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    /** What was given up and has neither been reinstated nor come back as goods. */
    writtenOff?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of Receivable records. */
export interface ReceivableConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: ReceivableEdgeGenqlSelection
    /** The records. */
    nodes?: ReceivableGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A Receivable and its place in the list. */
export interface ReceivableEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: ReceivableGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on Receivable records; all that are given must hold. */
export interface ReceivableFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Who owes it. */
customerId?: (IDFilter | null),
/** Last day on which it is paid in time. */
dueOn?: (LocalDateRange | null),
/** Whether anything is still owed. */
outstanding?: (BooleanFilter | null),
/** Order that was delivered. */
salesOrderId?: (IDFilter | null),
/** Where it stands. */
status?: (ReceivableStatusFilter | null)}


/** Equality with ReceivableStatus values. */
export interface ReceivableStatusFilter {
/** Equal to this value. */
eq?: (ReceivableStatus | null),
/** Equal to one of these values. */
in?: (ReceivableStatus[] | null)}


/** An operation that is to be asked for by its hash. */
export interface RegisterOperationInput {
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** SHA-256 of the text in hexadecimal digits; compared with the text where it is given. */
sha256Hash?: (Scalars['String'] | null),
/** The document, with one operation that has a name. Required. */
text?: (Scalars['String'] | null)}


/** The address that events are to be sent to. A partner's client registers for itself and names no client. */
export interface RegisterWebhookEndpointInput {
/** The partner's client as whom events are seen: what it may not read is not sent. */
clientId?: (Scalars['ID'] | null),
/** What the partner uses it for. */
description?: (Scalars['String'] | null),
/** Types of events that are sent: purchaseOrder.sent. See the catalogue. Required. */
eventTypes?: (Scalars['String'][] | null),
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** https, in the public internet. Required. */
url?: (Scalars['String'] | null)}


/** An operation that a partner's client asks for by its hash: checked when it was registered, and cheaper since. */
export interface RegisteredOperationGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Whose operation it is: nobody else knows its hash. The record; null where you may not see it. */
    client?: NodeGenqlSelection
    /** Whose operation it is: nobody else knows its hash. */
    clientId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What the operation calls itself. */
    name?: boolean | number
    /** What it costs at most with pages of the usual size, as a registered operation. */
    points?: boolean | number
    /** SHA-256 of the text in hexadecimal digits; compared with the text where it is given. */
    sha256Hash?: boolean | number
    /** Whether its hash is known. */
    status?: boolean | number
    /** The document, with one operation that has a name. */
    text?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of RegisteredOperation records. */
export interface RegisteredOperationConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: RegisteredOperationEdgeGenqlSelection
    /** The records. */
    nodes?: RegisteredOperationGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A RegisteredOperation and its place in the list. */
export interface RegisteredOperationEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: RegisteredOperationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on RegisteredOperation records; all that are given must hold. */
export interface RegisteredOperationFilter {
/** Whose operation it is: nobody else knows its hash. */
clientId?: (IDFilter | null),
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Whether its hash is known. */
status?: (OperationStatusFilter | null)}


/** Outcome of a change of a RegisteredOperation. */
export interface RegisteredOperationPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: RegisteredOperationGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What "remove" asks for. */
export interface RemoveRegisteredOperationInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** What "renew" asks for. */
export interface RenewQualificationInput {
/** First day on which it no longer counts; none for documents that do not expire. */
expiresOn?: (Scalars['LocalDate'] | null),
/** Scan of the new document. Required. */
fileId?: (Scalars['ID'] | null),
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Date of issue. Required. */
issuedOn?: (Scalars['LocalDate'] | null),
/** Number printed on the new document. Required. */
number?: (Scalars['String'] | null),
/** Categories that it covers; those of the old one unless told. */
scope?: (ProductCategory[] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** The delivery that is to be sent again. */
export interface ReplayWebhookDeliveryInput {
/** The delivery. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that this is based on. */
version?: (Scalars['Int'] | null)}


/** The endpoint to which what did not arrive is to be sent again. */
export interface ReplayWebhookEndpointInput {
/** The endpoint. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. */
idempotencyKey?: (Scalars['String'] | null),
/** Of deliveries that were made since then (UTC); of all that are kept where left out. */
since?: (Scalars['DateTime'] | null),
/** The version that this is based on. */
version?: (Scalars['Int'] | null)}


/** The file that is to be uploaded. */
export interface RequestUploadInput {
/** Media type: PDF, JPEG, PNG or WebP. Required. */
contentType?: (Scalars['String'] | null),
/** Name on the uploader's machine. Required. */
fileName?: (Scalars['String'] | null),
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** SHA-256 of the bytes, as 64 hexadecimal digits. Required. */
sha256?: (Scalars['String'] | null),
/** Bytes, 20 MiB at most. Required. */
size?: (Scalars['SafeInt'] | null)}


/** What "resume" asks for. */
export interface ResumeWebhookEndpointInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** The endpoint that gets a new secret. */
export interface RotateWebhookSecretInput {
/** The endpoint. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. */
idempotencyKey?: (Scalars['String'] | null),
/** Hours in which messages are signed with the old secret as well: 24 unless told, 168 at most. */
overlapHours?: (Scalars['Int'] | null),
/** The version that this is based on. */
version?: (Scalars['Int'] | null)}


/** A rule of the business that is not met. */
export interface RuleProblemGenqlSelection{
    /** Clause of the regulation or the law that the rule comes from. */
    clause?: boolean | number
    /** Stable name of the rule, for programs. */
    code?: boolean | number
    /** What is wrong, in the caller's language. */
    message?: boolean | number
    /** The record that stands in the way, where it is another one. */
    record?: NodeGenqlSelection
    /** What to do about it, in the caller's language. */
    remedy?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A range of SafeInt values; amounts of money in minor units. */
export interface SafeIntRange {
/** From this value on, itself included. */
from?: (Scalars['SafeInt'] | null),
/** Up to this value, itself included. */
to?: (Scalars['SafeInt'] | null)}


/** Equality with SalesDeliveryStatus values. */
export interface SalesDeliveryStatusFilter {
/** Equal to this value. */
eq?: (SalesDeliveryStatus | null),
/** Equal to one of these values. */
in?: (SalesDeliveryStatus[] | null)}


/** What a customer ordered, and at which price. Source: 四(四)2. */
export interface SalesOrderGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Whether stock was missing when it was last allocated. */
    backOrdered?: boolean | number
    /** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. The record; null where you may not see it. */
    contract?: ContractGenqlSelection
    /** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. */
    contractId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who orders; must be licensed for every line on the day of each step. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who orders; must be licensed for every line on the day of each step. */
    customerId?: boolean | number
    /** The customer's own number of the order. */
    customerReference?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Newest date on which a delivery of it was signed for. */
    lastSignedOn?: boolean | number
    /** What is ordered; one currency throughout. */
    lines?: OrderedLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Date on which the order was confirmed. */
    orderedOn?: boolean | number
    /** Days from shipment until a delivery is to be paid, as agreed when it was confirmed. */
    paymentDays?: boolean | number
    /** Remark for whoever delivers. */
    remark?: boolean | number
    /** Date by which the customer wants the goods. */
    requestedOn?: boolean | number
    /** Where the order stands. */
    status?: boolean | number
    /** Sum of the lines. */
    total?: MoneyGenqlSelection
    /** How the goods travel; cold and frozen goods need the cold chain. None for orders of the past. */
    transport?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of SalesOrder records. */
export interface SalesOrderConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: SalesOrderEdgeGenqlSelection
    /** The records. */
    nodes?: SalesOrderGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A SalesOrder and its place in the list. */
export interface SalesOrderEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: SalesOrderGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on SalesOrder records; all that are given must hold. */
export interface SalesOrderFilter {
/** Whether stock was missing when it was last allocated. */
backOrdered?: (BooleanFilter | null),
/** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. */
contractId?: (IDFilter | null),
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Who orders; must be licensed for every line on the day of each step. */
customerId?: (IDFilter | null),
/** Date by which the customer wants the goods. */
requestedOn?: (LocalDateRange | null),
/** Where the order stands. */
status?: (SalesOrderStatusFilter | null),
/** Sum of the lines. */
total?: (SafeIntRange | null)}


/** What one line of a sales order comes to in the statistics: less what was cancelled and returned. Source: 四(四)4. */
export interface SalesOrderLineGenqlSelection{
    /** What those packs come to. */
    amount?: MoneyGenqlSelection
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who ordered. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who ordered. */
    customerId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Running number within the order. */
    line?: boolean | number
    /** Number of the order. */
    orderNumber?: boolean | number
    /** Date that all figures are by. */
    orderedOn?: boolean | number
    /** What was ordered. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What was ordered. */
    productId?: boolean | number
    /** Packs ordered, less what was cancelled and returned. */
    quantity?: boolean | number
    /** Order that it is a line of. The record; null where you may not see it. */
    salesOrder?: NodeGenqlSelection
    /** Order that it is a line of. */
    salesOrderId?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of SalesOrderLine records. */
export interface SalesOrderLineConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: SalesOrderLineEdgeGenqlSelection
    /** The records. */
    nodes?: SalesOrderLineGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A SalesOrderLine and its place in the list. */
export interface SalesOrderLineEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: SalesOrderLineGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on SalesOrderLine records; all that are given must hold. */
export interface SalesOrderLineFilter {
/** What those packs come to. */
amount?: (SafeIntRange | null),
/** Who ordered. */
customerId?: (IDFilter | null),
/** Date that all figures are by. */
orderedOn?: (LocalDateRange | null),
/** What was ordered. */
productId?: (IDFilter | null),
/** Order that it is a line of. */
salesOrderId?: (IDFilter | null)}


/** Outcome of a change of a SalesOrder. */
export interface SalesOrderPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: SalesOrderGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with SalesOrderStatus values. */
export interface SalesOrderStatusFilter {
/** Equal to this value. */
eq?: (SalesOrderStatus | null),
/** Equal to one of these values. */
in?: (SalesOrderStatus[] | null)}


/** What a customer sends back of one delivery. Source: 四(四)2 · GSP 销后退回. */
export interface SalesReturnGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who sends it back. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who sends it back. */
    customerId?: boolean | number
    /** Delivery that it comes back from. The record; null where you may not see it. */
    delivery?: DeliveryGenqlSelection
    /** Delivery that it comes back from. */
    deliveryId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What comes back, batch by batch. */
    lines?: SalesReturnLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Date on which it arrived. */
    receivedOn?: boolean | number
    /** Why it comes back. */
    returnReason?: boolean | number
    /** Order that it was sold with. The record; null where you may not see it. */
    salesOrder?: SalesOrderGenqlSelection
    /** Order that it was sold with. */
    salesOrderId?: boolean | number
    /** Where it stands. */
    status?: boolean | number
    /** Sum of the lines: what is credited. */
    total?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of SalesReturn records. */
export interface SalesReturnConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: SalesReturnEdgeGenqlSelection
    /** The records. */
    nodes?: SalesReturnGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A SalesReturn and its place in the list. */
export interface SalesReturnEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: SalesReturnGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on SalesReturn records; all that are given must hold. */
export interface SalesReturnFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Who sends it back. */
customerId?: (IDFilter | null),
/** Delivery that it comes back from. */
deliveryId?: (IDFilter | null),
/** Order that it was sold with. */
salesOrderId?: (IDFilter | null),
/** Where it stands. */
status?: (SalesReturnStatusFilter | null)}


/** Packs that come back of one line of a delivery. */
export interface SalesReturnLineGenqlSelection{
    /** Quantity times the price of the order. */
    amount?: MoneyGenqlSelection
    /** Lot number printed on the pack: the one that was sold. */
    batchNumber?: boolean | number
    /** Number of the delivery's line, from 1. */
    deliveryLine?: boolean | number
    /** The delivery line's product. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** The delivery line's product. */
    productId?: boolean | number
    /** Packs that inspection let back into stock. */
    qualifiedQuantity?: boolean | number
    /** Packs that come back; at most what was sold and has not come back yet. */
    quantity?: boolean | number
    /** Packs that inspection sent to the rejected zone. */
    rejectedQuantity?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with SalesReturnStatus values. */
export interface SalesReturnStatusFilter {
/** Equal to this value. */
eq?: (SalesReturnStatus | null),
/** Equal to one of these values. */
in?: (SalesReturnStatus[] | null)}


/** Which receivables are settled with what a customer has on account. Source: 四(四)3. */
export interface SettlementGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Id of the cash receipt that it was posted with; it is reversed with it. */
    cashReceiptId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Whose receivables are settled. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Whose receivables are settled. */
    customerId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What is settled; one currency throughout. */
    lines?: SettlementLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Whether it is booked. */
    status?: boolean | number
    /** Sum of the lines. */
    total?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of Settlement records. */
export interface SettlementConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: SettlementEdgeGenqlSelection
    /** The records. */
    nodes?: SettlementGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A Settlement and its place in the list. */
export interface SettlementEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: SettlementGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on Settlement records; all that are given must hold. */
export interface SettlementFilter {
/** Id of the cash receipt that it was posted with; it is reversed with it. */
cashReceiptId?: (StringFilter | null),
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Whose receivables are settled. */
customerId?: (IDFilter | null),
/** Whether it is booked. */
status?: (PostingStatusFilter | null)}


/** How much of one receivable is settled. */
export interface SettlementLineGenqlSelection{
    /** How much of it is settled. */
    amount?: MoneyGenqlSelection
    /** What is settled. The record; null where you may not see it. */
    receivable?: ReceivableGenqlSelection
    /** What is settled. */
    receivableId?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What the supplier has sent for an order, batch by batch, announced before it arrives. Source: 五(一)3 · 五(二)1. */
export interface ShipmentNoticeGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Who carries it. */
    carrierName?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Number of the supplier's delivery note. */
    deliveryNote?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Date on which it will arrive. */
    expectedOn?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What was sent, batch by batch. */
    lines?: ShipmentNoticeLineGenqlSelection
    /** Document number: prefix, business date, running number of the day. */
    number?: boolean | number
    /** Order that it is sent for. The record; null where you may not see it. */
    purchaseOrder?: PurchaseOrderGenqlSelection
    /** Order that it is sent for. */
    purchaseOrderId?: boolean | number
    /** Date on which it left. */
    shippedOn?: boolean | number
    /** Where the shipment stands. */
    status?: boolean | number
    /** Who sent it. The record; null where you may not see it. */
    supplier?: SupplierGenqlSelection
    /** Who sent it. */
    supplierId?: boolean | number
    /** The carrier's number of it. */
    trackingNumber?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of ShipmentNotice records. */
export interface ShipmentNoticeConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: ShipmentNoticeEdgeGenqlSelection
    /** The records. */
    nodes?: ShipmentNoticeGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A ShipmentNotice and its place in the list. */
export interface ShipmentNoticeEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: ShipmentNoticeGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on ShipmentNotice records; all that are given must hold. */
export interface ShipmentNoticeFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Date on which it will arrive. */
expectedOn?: (LocalDateRange | null),
/** Order that it is sent for. */
purchaseOrderId?: (IDFilter | null),
/** Where the shipment stands. */
status?: (ShipmentNoticeStatusFilter | null),
/** Who sent it. */
supplierId?: (IDFilter | null)}


/** Packs of one batch on their way. */
export interface ShipmentNoticeLineGenqlSelection{
    /** Lot number printed on the pack. */
    batchNumber?: boolean | number
    /** First day on which it may no longer be sold. */
    expiresOn?: boolean | number
    /** Number of the order's line, from 1. */
    orderLine?: boolean | number
    /** Date of production. */
    producedOn?: boolean | number
    /** The order line's product. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** The order line's product. */
    productId?: boolean | number
    /** Packs. */
    quantity?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Values of one ShipmentNoticeLine. */
export interface ShipmentNoticeLineInput {
/** Lot number printed on the pack. Required. */
batchNumber?: (Scalars['String'] | null),
/** First day on which it may no longer be sold. Required. */
expiresOn?: (Scalars['LocalDate'] | null),
/** Number of the order's line, from 1. Required. */
orderLine?: (Scalars['Int'] | null),
/** Date of production. Required. */
producedOn?: (Scalars['LocalDate'] | null),
/** Packs. Required. */
quantity?: (Scalars['SafeInt'] | null)}


/** Outcome of a change of a ShipmentNotice. */
export interface ShipmentNoticePayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: ShipmentNoticeGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with ShipmentNoticeStatus values. */
export interface ShipmentNoticeStatusFilter {
/** Equal to this value. */
eq?: (ShipmentNoticeStatus | null),
/** Equal to one of these values. */
in?: (ShipmentNoticeStatus[] | null)}


/** What "sign" asks for. */
export interface SignDeliveryInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Who signed for it at the customer. Required. */
signedBy?: (Scalars['String'] | null),
/** Date on which it was signed for. Required. */
signedOn?: (Scalars['LocalDate'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Equality with String values. */
export interface StringFilter {
/** Equal to this value. */
eq?: (Scalars['String'] | null),
/** Equal to one of these values. */
in?: (Scalars['String'][] | null)}


/** What "submit" asks for. */
export interface SubmitQualificationInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Whom the company buys from. Source: 五(一)1 · 药品管理法§55. */
export interface SupplierGenqlSelection{
    /** Registered address. */
    address?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Account that payments go to. */
    bankAccount?: boolean | number
    /** The company's own code of the supplier. */
    code?: boolean | number
    /** Person to talk to. */
    contactName?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Manufacturer or distributor; decides which licences it needs. Needed for the first-time approval. */
    kind?: boolean | number
    /** Registered name. */
    name?: boolean | number
    /** What it has delivered so far. */
    performance?: SupplierPerformanceGenqlSelection
    /** Phone of the contact. */
    phone?: boolean | number
    /** Unified social credit code, or the number in the register of its country. Unknown for suppliers taken over from the past. */
    registrationNumber?: boolean | number
    /** Where its first-time approval stands. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What a supplier has delivered so far, current within seconds. */
export interface SupplierPerformanceGenqlSelection{
    /** Lines that have arrived. */
    deliveredLines?: boolean | number
    /** Lines that arrived on or before the date asked for. */
    onTimeLines?: boolean | number
    /** Share of lines on time, in hundredths of a percent (9876 is 98.76 %), rounded down; null before anything arrived. */
    onTimeShare?: boolean | number
    /** Orders sent to it. */
    orders?: boolean | number
    /** Value of those orders, per currency; empty where you may not see prices. */
    volume?: MoneyGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A price that a supplier asked for a product with one order. Source: 五(一)3. */
export interface SupplierPriceGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Date of the order. */
    orderedOn?: boolean | number
    /** What it was asked for. The record; null where you may not see it. */
    product?: ProductGenqlSelection
    /** What it was asked for. */
    productId?: boolean | number
    /** Order that it was asked with. The record; null where you may not see it. */
    purchaseOrder?: NodeGenqlSelection
    /** Order that it was asked with. */
    purchaseOrderId?: boolean | number
    /** Packs ordered. */
    quantity?: boolean | number
    /** Who asked the price. The record; null where you may not see it. */
    supplier?: SupplierGenqlSelection
    /** Who asked the price. */
    supplierId?: boolean | number
    /** Price of one pack. */
    unitPrice?: MoneyGenqlSelection
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of SupplierPrice records. */
export interface SupplierPriceConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: SupplierPriceEdgeGenqlSelection
    /** The records. */
    nodes?: SupplierPriceGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A SupplierPrice and its place in the list. */
export interface SupplierPriceEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: SupplierPriceGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on SupplierPrice records; all that are given must hold. */
export interface SupplierPriceFilter {
/** Date of the order. */
orderedOn?: (LocalDateRange | null),
/** What it was asked for. */
productId?: (IDFilter | null),
/** Who asked the price. */
supplierId?: (IDFilter | null),
/** Price of one pack. */
unitPrice?: (SafeIntRange | null)}


/** The endpoint that is to be tested. */
export interface TestWebhookEndpointInput {
/** The endpoint. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that this is based on. */
version?: (Scalars['Int'] | null)}


/** What happened to a delivery on its way. Never changed: what was told wrongly is told again. Source: 五(三)2 · GSP 运输与配送. */
export interface TrackingEventGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** Who carries it; none for deliveries of the past. The record; null where you may not see it. */
    carrier?: CarrierGenqlSelection
    /** Who carries it; none for deliveries of the past. */
    carrierId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** Who waits for it. The record; null where you may not see it. */
    customer?: CustomerGenqlSelection
    /** Who waits for it. */
    customerId?: boolean | number
    /** Delivery that it happened to. The record; null where you may not see it. */
    delivery?: DeliveryGenqlSelection
    /** Delivery that it happened to. */
    deliveryId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** When it happened (UTC). */
    happenedAt?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** What happened. */
    kind?: boolean | number
    /** Where it happened: a town, a depot, the receiver's door. */
    place?: boolean | number
    /** The carrier's own number of the event, required of its machines: sent again with the same content, it is answered by the event that stands; with another, it is refused. */
    reference?: boolean | number
    /** What else is to be said; required where something went wrong. Carrier and customer read it. */
    remark?: boolean | number
    /** Temperature of the goods, in tenths of a degree; required for cold and frozen goods, except of a delay or a loss. */
    temperature?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of TrackingEvent records. */
export interface TrackingEventConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: TrackingEventEdgeGenqlSelection
    /** The records. */
    nodes?: TrackingEventGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A TrackingEvent and its place in the list. */
export interface TrackingEventEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: TrackingEventGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on TrackingEvent records; all that are given must hold. */
export interface TrackingEventFilter {
/** Who carries it; none for deliveries of the past. */
carrierId?: (IDFilter | null),
/** Who waits for it. */
customerId?: (IDFilter | null),
/** Delivery that it happened to. */
deliveryId?: (IDFilter | null),
/** When it happened (UTC). */
happenedAt?: (DateTimeRange | null),
/** What happened. */
kind?: (TrackingKindFilter | null)}


/** Outcome of a change of a TrackingEvent. */
export interface TrackingEventPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: TrackingEventGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with TrackingKind values. */
export interface TrackingKindFilter {
/** Equal to this value. */
eq?: (TrackingKind | null),
/** Equal to one of these values. */
in?: (TrackingKind[] | null)}


/** Changed values of a Qualification; what is left out stays as it is. */
export interface UpdateQualificationInput {
/** First day on which it no longer counts; none for documents that do not expire. */
expiresOn?: (Scalars['LocalDate'] | null),
/** Scan of the document. */
fileId?: (Scalars['ID'] | null),
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Date of issue. Required. */
issuedOn?: (Scalars['LocalDate'] | null),
/** Kind of document. Required. */
kind?: (QualificationKind | null),
/** Number printed on the document. Required. */
number?: (Scalars['String'] | null),
/** Categories that the licence of a company or hospital covers. */
scope?: (ProductCategory[] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Changed values of a SalesOrder; what is left out stays as it is. */
export interface UpdateSalesOrderInput {
/** Contract that prices and quantities come from; one in force where it is left out, none for a sale without one. */
contractId?: (Scalars['ID'] | null),
/** The customer's own number of the order. */
customerReference?: (Scalars['String'] | null),
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** What is ordered; one currency throughout. Required. */
lines?: (OrderedLineInput[] | null),
/** Remark for whoever delivers. */
remark?: (Scalars['String'] | null),
/** Date by which the customer wants the goods. Required. */
requestedOn?: (Scalars['LocalDate'] | null),
/** How the goods travel; cold and frozen goods need the cold chain. None for orders of the past. Required. */
transport?: (TransportClass | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Changed values of a ShipmentNotice; what is left out stays as it is. */
export interface UpdateShipmentNoticeInput {
/** Who carries it. */
carrierName?: (Scalars['String'] | null),
/** Number of the supplier's delivery note. */
deliveryNote?: (Scalars['String'] | null),
/** Date on which it will arrive. Required. */
expectedOn?: (Scalars['LocalDate'] | null),
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** What was sent, batch by batch. Required. */
lines?: (ShipmentNoticeLineInput[] | null),
/** Date on which it left. Required. */
shippedOn?: (Scalars['LocalDate'] | null),
/** The carrier's number of it. */
trackingNumber?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Changed values of a WebhookEndpoint; what is left out stays as it is. */
export interface UpdateWebhookEndpointInput {
/** What the partner uses it for. */
description?: (Scalars['String'] | null),
/** Types of events that are sent: purchaseOrder.sent. See the catalogue. Required. */
eventTypes?: (Scalars['String'][] | null),
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** https, in the public internet. Required. */
url?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** Where and how to send a file's bytes, within fifteen minutes. */
export interface UploadGenqlSelection{
    /** Headers that must be sent as they are. */
    headers?: UploadHeaderGenqlSelection
    /** HTTP method. */
    method?: boolean | number
    /** Address. */
    url?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A header to send with the bytes. */
export interface UploadHeaderGenqlSelection{
    /** Name. */
    name?: boolean | number
    /** Value. */
    value?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Outcome of a request to upload. */
export interface UploadPayloadGenqlSelection{
    /** Everything that is in the way. */
    problems?: ProblemGenqlSelection
    /** The announced file. */
    record?: FileGenqlSelection
    /** Where to send its bytes. */
    upload?: UploadGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** One attempt to deliver an event: what was sent, and what came back. */
export interface WebhookAttemptGenqlSelection{
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** What was to be delivered. The record; null where you may not see it. */
    delivery?: WebhookDeliveryGenqlSelection
    /** What was to be delivered. */
    deliveryId?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Milliseconds until the answer was read. */
    milliseconds?: boolean | number
    /** Status of the answer, or why there was none. */
    outcome?: boolean | number
    /** Whose event it is. The record; null where you may not see it. */
    party?: NodeGenqlSelection
    /** Whose event it is. */
    partyId?: boolean | number
    /** What it was sent with. */
    requestHeaders?: WebhookHeaderGenqlSelection
    /** Its first KiB. */
    responseBody?: boolean | number
    /** The first 50 of them. */
    responseHeaders?: WebhookHeaderGenqlSelection
    /** HTTP status of the answer; null where there was none. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Where it was sent. */
    url?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of WebhookAttempt records. */
export interface WebhookAttemptConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: WebhookAttemptEdgeGenqlSelection
    /** The records. */
    nodes?: WebhookAttemptGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A WebhookAttempt and its place in the list. */
export interface WebhookAttemptEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: WebhookAttemptGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on WebhookAttempt records; all that are given must hold. */
export interface WebhookAttemptFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** What was to be delivered. */
deliveryId?: (IDFilter | null),
/** Whose event it is. */
partyId?: (IDFilter | null)}


/** One event on its way to one endpoint of a partner. */
export interface WebhookDeliveryGenqlSelection{
    /** How often it was tried. */
    attempts?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** The text that is sent, as JSON; null until it was first tried, and for people from whom something of such records is hidden. */
    body?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** When it is tried next; while it is being tried, when its claim runs out (UTC). */
    dueAt?: boolean | number
    /** Where it is sent. The record; null where you may not see it. */
    endpoint?: WebhookEndpointGenqlSelection
    /** Where it is sent. */
    endpointId?: boolean | number
    /** What the receiver knows the event by (webhook-id): the same in every attempt. */
    eventId?: boolean | number
    /** Type of the event: purchaseOrder.sent. */
    eventType?: boolean | number
    /** When it happened (UTC). */
    happenedAt?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Whose event it is. The record; null where you may not see it. */
    party?: NodeGenqlSelection
    /** Whose event it is. */
    partyId?: boolean | number
    /** Why the last attempt failed; null where none did. */
    reason?: boolean | number
    /** What it happened to; null for a test. The record; null where you may not see it. */
    record?: NodeGenqlSelection
    /** What it happened to; null for a test. */
    recordId?: boolean | number
    /** As which it is shown; null for a test. */
    recordVersion?: boolean | number
    /** How far it is. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of WebhookDelivery records. */
export interface WebhookDeliveryConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: WebhookDeliveryEdgeGenqlSelection
    /** The records. */
    nodes?: WebhookDeliveryGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A WebhookDelivery and its place in the list. */
export interface WebhookDeliveryEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: WebhookDeliveryGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on WebhookDelivery records; all that are given must hold. */
export interface WebhookDeliveryFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** When it is tried next; while it is being tried, when its claim runs out (UTC). */
dueAt?: (DateTimeRange | null),
/** Where it is sent. */
endpointId?: (IDFilter | null),
/** Whose event it is. */
partyId?: (IDFilter | null),
/** How far it is. */
status?: (DeliveryStatusFilter | null)}


/** Outcome of a change of a WebhookDelivery. */
export interface WebhookDeliveryPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: WebhookDeliveryGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** An address of a partner that events are sent to, in the form of Standard Webhooks. */
export interface WebhookEndpointGenqlSelection{
    /** Events that happened long before are not sent (UTC). */
    activeSince?: boolean | number
    /** What can be done with the record, and what stands in the way of the rest. */
    availableActions?: AvailableActionGenqlSelection
    /** The partner's client as whom events are seen: what it may not read is not sent. The record; null where you may not see it. */
    client?: NodeGenqlSelection
    /** The partner's client as whom events are seen: what it may not read is not sent. */
    clientId?: boolean | number
    /** When the record was created (UTC). */
    createdAt?: boolean | number
    /** What the partner uses it for. */
    description?: boolean | number
    /** How people call the record: its number or its name. */
    displayName?: boolean | number
    /** Types of events that are sent: purchaseOrder.sent. See the catalogue. */
    eventTypes?: boolean | number
    /** Global id; its prefix names the type. */
    id?: boolean | number
    /** Until when messages are signed with the secret before as well (UTC); null where there is none. */
    oldSecretUntil?: boolean | number
    /** Supplier, customer or carrier whose events they are. The record; null where you may not see it. */
    party?: NodeGenqlSelection
    /** Supplier, customer or carrier whose events they are. */
    partyId?: boolean | number
    /** Why it was paused; null where it is not. */
    pauseReason?: boolean | number
    /** Deliveries that the last replay has taken up again. */
    replayed?: boolean | number
    /** Whether what did not arrive is being sent again; null where not. */
    replaying?: boolean | number
    /** Whether events are sent. */
    status?: boolean | number
    /** When the record was last changed (UTC). */
    updatedAt?: boolean | number
    /** https, in the public internet. */
    url?: boolean | number
    /** Grows by one with every change; give it back with a change to be safe from overwriting another's. */
    version?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A page of WebhookEndpoint records. */
export interface WebhookEndpointConnectionGenqlSelection{
    /** The records with their cursors. */
    edges?: WebhookEndpointEdgeGenqlSelection
    /** The records. */
    nodes?: WebhookEndpointGenqlSelection
    /** Where the page stands in the list. */
    pageInfo?: PageInfoGenqlSelection
    /** Exact number of records in the whole list, current within seconds; null where the filter has no counter. */
    totalCount?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** A WebhookEndpoint and its place in the list. */
export interface WebhookEndpointEdgeGenqlSelection{
    /** Where the record stands in the list. */
    cursor?: boolean | number
    /** The record. */
    node?: WebhookEndpointGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Conditions on WebhookEndpoint records; all that are given must hold. */
export interface WebhookEndpointFilter {
/** When the record was created (UTC). */
createdAt?: (DateTimeRange | null),
/** Supplier, customer or carrier whose events they are. */
partyId?: (IDFilter | null),
/** Whether what did not arrive is being sent again; null where not. */
replaying?: (BooleanFilter | null),
/** Whether events are sent. */
status?: (WebhookEndpointStatusFilter | null),
/** When the record was last changed (UTC). */
updatedAt?: (DateTimeRange | null)}


/** Outcome of a change of a WebhookEndpoint. */
export interface WebhookEndpointPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The record as it is now; null where nothing was done. */
    record?: WebhookEndpointGenqlSelection
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** Equality with WebhookEndpointStatus values. */
export interface WebhookEndpointStatusFilter {
/** Equal to this value. */
eq?: (WebhookEndpointStatus | null),
/** Equal to one of these values. */
in?: (WebhookEndpointStatus[] | null)}


/** A header of a request or of an answer. */
export interface WebhookHeaderGenqlSelection{
    /** In lower case. */
    name?: boolean | number
    /** Cut off after 500 characters. */
    value?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** An endpoint with a secret that is shown this once. */
export interface WebhookSecretPayloadGenqlSelection{
    /** Everything that is in the way; empty where it was done. */
    problems?: ProblemGenqlSelection
    /** The endpoint; null where nothing was done. */
    record?: WebhookEndpointGenqlSelection
    /** Secret to verify messages with (whsec_…). Keep it: it is never shown again, not even where the request is repeated. */
    secret?: boolean | number
    __typename?: boolean | number
    __scalar?: boolean | number
}


/** What "withdraw" asks for. */
export interface WithdrawQualificationInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


/** What "withdraw" asks for. */
export interface WithdrawShipmentNoticeInput {
/** The record to change. */
id: Scalars['ID'],
/** Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice. Kept for a day. */
idempotencyKey?: (Scalars['String'] | null),
/** Why; it stands in the record's history. Required. */
reason?: (Scalars['String'] | null),
/** The version that the change is based on; with it, another's change is never overwritten. */
version?: (Scalars['Int'] | null)}


    const AvailableAction_possibleTypes: string[] = ['AvailableAction']
    export const isAvailableAction = (obj?: { __typename?: any } | null): obj is AvailableAction => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isAvailableAction"')
      return AvailableAction_possibleTypes.includes(obj.__typename)
    }
    


    const Carrier_possibleTypes: string[] = ['Carrier']
    export const isCarrier = (obj?: { __typename?: any } | null): obj is Carrier => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCarrier"')
      return Carrier_possibleTypes.includes(obj.__typename)
    }
    


    const CashReceipt_possibleTypes: string[] = ['CashReceipt']
    export const isCashReceipt = (obj?: { __typename?: any } | null): obj is CashReceipt => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCashReceipt"')
      return CashReceipt_possibleTypes.includes(obj.__typename)
    }
    


    const CashReceiptConnection_possibleTypes: string[] = ['CashReceiptConnection']
    export const isCashReceiptConnection = (obj?: { __typename?: any } | null): obj is CashReceiptConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCashReceiptConnection"')
      return CashReceiptConnection_possibleTypes.includes(obj.__typename)
    }
    


    const CashReceiptEdge_possibleTypes: string[] = ['CashReceiptEdge']
    export const isCashReceiptEdge = (obj?: { __typename?: any } | null): obj is CashReceiptEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCashReceiptEdge"')
      return CashReceiptEdge_possibleTypes.includes(obj.__typename)
    }
    


    const Change_possibleTypes: string[] = ['Change']
    export const isChange = (obj?: { __typename?: any } | null): obj is Change => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isChange"')
      return Change_possibleTypes.includes(obj.__typename)
    }
    


    const ChangeEvent_possibleTypes: string[] = ['ChangeEvent']
    export const isChangeEvent = (obj?: { __typename?: any } | null): obj is ChangeEvent => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isChangeEvent"')
      return ChangeEvent_possibleTypes.includes(obj.__typename)
    }
    


    const ChangePage_possibleTypes: string[] = ['ChangePage']
    export const isChangePage = (obj?: { __typename?: any } | null): obj is ChangePage => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isChangePage"')
      return ChangePage_possibleTypes.includes(obj.__typename)
    }
    


    const ConfirmUploadPayload_possibleTypes: string[] = ['ConfirmUploadPayload']
    export const isConfirmUploadPayload = (obj?: { __typename?: any } | null): obj is ConfirmUploadPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isConfirmUploadPayload"')
      return ConfirmUploadPayload_possibleTypes.includes(obj.__typename)
    }
    


    const ConflictProblem_possibleTypes: string[] = ['ConflictProblem']
    export const isConflictProblem = (obj?: { __typename?: any } | null): obj is ConflictProblem => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isConflictProblem"')
      return ConflictProblem_possibleTypes.includes(obj.__typename)
    }
    


    const Contract_possibleTypes: string[] = ['Contract']
    export const isContract = (obj?: { __typename?: any } | null): obj is Contract => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isContract"')
      return Contract_possibleTypes.includes(obj.__typename)
    }
    


    const ContractConnection_possibleTypes: string[] = ['ContractConnection']
    export const isContractConnection = (obj?: { __typename?: any } | null): obj is ContractConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isContractConnection"')
      return ContractConnection_possibleTypes.includes(obj.__typename)
    }
    


    const ContractEdge_possibleTypes: string[] = ['ContractEdge']
    export const isContractEdge = (obj?: { __typename?: any } | null): obj is ContractEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isContractEdge"')
      return ContractEdge_possibleTypes.includes(obj.__typename)
    }
    


    const ContractLine_possibleTypes: string[] = ['ContractLine']
    export const isContractLine = (obj?: { __typename?: any } | null): obj is ContractLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isContractLine"')
      return ContractLine_possibleTypes.includes(obj.__typename)
    }
    


    const ContractPerformance_possibleTypes: string[] = ['ContractPerformance']
    export const isContractPerformance = (obj?: { __typename?: any } | null): obj is ContractPerformance => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isContractPerformance"')
      return ContractPerformance_possibleTypes.includes(obj.__typename)
    }
    


    const Customer_possibleTypes: string[] = ['Customer']
    export const isCustomer = (obj?: { __typename?: any } | null): obj is Customer => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCustomer"')
      return Customer_possibleTypes.includes(obj.__typename)
    }
    


    const CustomerAccount_possibleTypes: string[] = ['CustomerAccount']
    export const isCustomerAccount = (obj?: { __typename?: any } | null): obj is CustomerAccount => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCustomerAccount"')
      return CustomerAccount_possibleTypes.includes(obj.__typename)
    }
    


    const CustomerAccountConnection_possibleTypes: string[] = ['CustomerAccountConnection']
    export const isCustomerAccountConnection = (obj?: { __typename?: any } | null): obj is CustomerAccountConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCustomerAccountConnection"')
      return CustomerAccountConnection_possibleTypes.includes(obj.__typename)
    }
    


    const CustomerAccountEdge_possibleTypes: string[] = ['CustomerAccountEdge']
    export const isCustomerAccountEdge = (obj?: { __typename?: any } | null): obj is CustomerAccountEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isCustomerAccountEdge"')
      return CustomerAccountEdge_possibleTypes.includes(obj.__typename)
    }
    


    const Delivery_possibleTypes: string[] = ['Delivery']
    export const isDelivery = (obj?: { __typename?: any } | null): obj is Delivery => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDelivery"')
      return Delivery_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryConnection_possibleTypes: string[] = ['DeliveryConnection']
    export const isDeliveryConnection = (obj?: { __typename?: any } | null): obj is DeliveryConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryConnection"')
      return DeliveryConnection_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryEdge_possibleTypes: string[] = ['DeliveryEdge']
    export const isDeliveryEdge = (obj?: { __typename?: any } | null): obj is DeliveryEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryEdge"')
      return DeliveryEdge_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryException_possibleTypes: string[] = ['DeliveryException']
    export const isDeliveryException = (obj?: { __typename?: any } | null): obj is DeliveryException => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryException"')
      return DeliveryException_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryExceptionConnection_possibleTypes: string[] = ['DeliveryExceptionConnection']
    export const isDeliveryExceptionConnection = (obj?: { __typename?: any } | null): obj is DeliveryExceptionConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryExceptionConnection"')
      return DeliveryExceptionConnection_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryExceptionEdge_possibleTypes: string[] = ['DeliveryExceptionEdge']
    export const isDeliveryExceptionEdge = (obj?: { __typename?: any } | null): obj is DeliveryExceptionEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryExceptionEdge"')
      return DeliveryExceptionEdge_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryLine_possibleTypes: string[] = ['DeliveryLine']
    export const isDeliveryLine = (obj?: { __typename?: any } | null): obj is DeliveryLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryLine"')
      return DeliveryLine_possibleTypes.includes(obj.__typename)
    }
    


    const DeliveryPayload_possibleTypes: string[] = ['DeliveryPayload']
    export const isDeliveryPayload = (obj?: { __typename?: any } | null): obj is DeliveryPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isDeliveryPayload"')
      return DeliveryPayload_possibleTypes.includes(obj.__typename)
    }
    


    const EventType_possibleTypes: string[] = ['EventType']
    export const isEventType = (obj?: { __typename?: any } | null): obj is EventType => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isEventType"')
      return EventType_possibleTypes.includes(obj.__typename)
    }
    


    const FieldProblem_possibleTypes: string[] = ['FieldProblem']
    export const isFieldProblem = (obj?: { __typename?: any } | null): obj is FieldProblem => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isFieldProblem"')
      return FieldProblem_possibleTypes.includes(obj.__typename)
    }
    


    const File_possibleTypes: string[] = ['File']
    export const isFile = (obj?: { __typename?: any } | null): obj is File => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isFile"')
      return File_possibleTypes.includes(obj.__typename)
    }
    


    const FileConnection_possibleTypes: string[] = ['FileConnection']
    export const isFileConnection = (obj?: { __typename?: any } | null): obj is FileConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isFileConnection"')
      return FileConnection_possibleTypes.includes(obj.__typename)
    }
    


    const FileEdge_possibleTypes: string[] = ['FileEdge']
    export const isFileEdge = (obj?: { __typename?: any } | null): obj is FileEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isFileEdge"')
      return FileEdge_possibleTypes.includes(obj.__typename)
    }
    


    const GoodsReceipt_possibleTypes: string[] = ['GoodsReceipt']
    export const isGoodsReceipt = (obj?: { __typename?: any } | null): obj is GoodsReceipt => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isGoodsReceipt"')
      return GoodsReceipt_possibleTypes.includes(obj.__typename)
    }
    


    const GoodsReceiptConnection_possibleTypes: string[] = ['GoodsReceiptConnection']
    export const isGoodsReceiptConnection = (obj?: { __typename?: any } | null): obj is GoodsReceiptConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isGoodsReceiptConnection"')
      return GoodsReceiptConnection_possibleTypes.includes(obj.__typename)
    }
    


    const GoodsReceiptEdge_possibleTypes: string[] = ['GoodsReceiptEdge']
    export const isGoodsReceiptEdge = (obj?: { __typename?: any } | null): obj is GoodsReceiptEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isGoodsReceiptEdge"')
      return GoodsReceiptEdge_possibleTypes.includes(obj.__typename)
    }
    


    const GoodsReceiptLine_possibleTypes: string[] = ['GoodsReceiptLine']
    export const isGoodsReceiptLine = (obj?: { __typename?: any } | null): obj is GoodsReceiptLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isGoodsReceiptLine"')
      return GoodsReceiptLine_possibleTypes.includes(obj.__typename)
    }
    


    const LedgerEntry_possibleTypes: string[] = ['LedgerEntry']
    export const isLedgerEntry = (obj?: { __typename?: any } | null): obj is LedgerEntry => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isLedgerEntry"')
      return LedgerEntry_possibleTypes.includes(obj.__typename)
    }
    


    const LedgerEntryConnection_possibleTypes: string[] = ['LedgerEntryConnection']
    export const isLedgerEntryConnection = (obj?: { __typename?: any } | null): obj is LedgerEntryConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isLedgerEntryConnection"')
      return LedgerEntryConnection_possibleTypes.includes(obj.__typename)
    }
    


    const LedgerEntryEdge_possibleTypes: string[] = ['LedgerEntryEdge']
    export const isLedgerEntryEdge = (obj?: { __typename?: any } | null): obj is LedgerEntryEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isLedgerEntryEdge"')
      return LedgerEntryEdge_possibleTypes.includes(obj.__typename)
    }
    


    const Me_possibleTypes: string[] = ['Me']
    export const isMe = (obj?: { __typename?: any } | null): obj is Me => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isMe"')
      return Me_possibleTypes.includes(obj.__typename)
    }
    


    const Money_possibleTypes: string[] = ['Money']
    export const isMoney = (obj?: { __typename?: any } | null): obj is Money => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isMoney"')
      return Money_possibleTypes.includes(obj.__typename)
    }
    


    const Mutation_possibleTypes: string[] = ['Mutation']
    export const isMutation = (obj?: { __typename?: any } | null): obj is Mutation => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isMutation"')
      return Mutation_possibleTypes.includes(obj.__typename)
    }
    


    const Node_possibleTypes: string[] = ['Carrier','CashReceipt','Contract','Customer','CustomerAccount','Delivery','DeliveryException','File','GoodsReceipt','LedgerEntry','OrderConfirmation','Product','PurchaseOrder','Qualification','Receivable','RegisteredOperation','SalesOrder','SalesOrderLine','SalesReturn','Settlement','ShipmentNotice','Supplier','SupplierPrice','TrackingEvent','WebhookAttempt','WebhookDelivery','WebhookEndpoint']
    export const isNode = (obj?: { __typename?: any } | null): obj is Node => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isNode"')
      return Node_possibleTypes.includes(obj.__typename)
    }
    


    const OrderConfirmation_possibleTypes: string[] = ['OrderConfirmation']
    export const isOrderConfirmation = (obj?: { __typename?: any } | null): obj is OrderConfirmation => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderConfirmation"')
      return OrderConfirmation_possibleTypes.includes(obj.__typename)
    }
    


    const OrderConfirmationConnection_possibleTypes: string[] = ['OrderConfirmationConnection']
    export const isOrderConfirmationConnection = (obj?: { __typename?: any } | null): obj is OrderConfirmationConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderConfirmationConnection"')
      return OrderConfirmationConnection_possibleTypes.includes(obj.__typename)
    }
    


    const OrderConfirmationEdge_possibleTypes: string[] = ['OrderConfirmationEdge']
    export const isOrderConfirmationEdge = (obj?: { __typename?: any } | null): obj is OrderConfirmationEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderConfirmationEdge"')
      return OrderConfirmationEdge_possibleTypes.includes(obj.__typename)
    }
    


    const OrderConfirmationLine_possibleTypes: string[] = ['OrderConfirmationLine']
    export const isOrderConfirmationLine = (obj?: { __typename?: any } | null): obj is OrderConfirmationLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderConfirmationLine"')
      return OrderConfirmationLine_possibleTypes.includes(obj.__typename)
    }
    


    const OrderConfirmationPayload_possibleTypes: string[] = ['OrderConfirmationPayload']
    export const isOrderConfirmationPayload = (obj?: { __typename?: any } | null): obj is OrderConfirmationPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderConfirmationPayload"')
      return OrderConfirmationPayload_possibleTypes.includes(obj.__typename)
    }
    


    const OrderedLine_possibleTypes: string[] = ['OrderedLine']
    export const isOrderedLine = (obj?: { __typename?: any } | null): obj is OrderedLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isOrderedLine"')
      return OrderedLine_possibleTypes.includes(obj.__typename)
    }
    


    const PageInfo_possibleTypes: string[] = ['PageInfo']
    export const isPageInfo = (obj?: { __typename?: any } | null): obj is PageInfo => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isPageInfo"')
      return PageInfo_possibleTypes.includes(obj.__typename)
    }
    


    const Problem_possibleTypes: string[] = ['ConflictProblem','FieldProblem','RuleProblem']
    export const isProblem = (obj?: { __typename?: any } | null): obj is Problem => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isProblem"')
      return Problem_possibleTypes.includes(obj.__typename)
    }
    


    const Product_possibleTypes: string[] = ['Product']
    export const isProduct = (obj?: { __typename?: any } | null): obj is Product => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isProduct"')
      return Product_possibleTypes.includes(obj.__typename)
    }
    


    const PurchaseOrder_possibleTypes: string[] = ['PurchaseOrder']
    export const isPurchaseOrder = (obj?: { __typename?: any } | null): obj is PurchaseOrder => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isPurchaseOrder"')
      return PurchaseOrder_possibleTypes.includes(obj.__typename)
    }
    


    const PurchaseOrderConnection_possibleTypes: string[] = ['PurchaseOrderConnection']
    export const isPurchaseOrderConnection = (obj?: { __typename?: any } | null): obj is PurchaseOrderConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isPurchaseOrderConnection"')
      return PurchaseOrderConnection_possibleTypes.includes(obj.__typename)
    }
    


    const PurchaseOrderEdge_possibleTypes: string[] = ['PurchaseOrderEdge']
    export const isPurchaseOrderEdge = (obj?: { __typename?: any } | null): obj is PurchaseOrderEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isPurchaseOrderEdge"')
      return PurchaseOrderEdge_possibleTypes.includes(obj.__typename)
    }
    


    const PurchaseOrderLine_possibleTypes: string[] = ['PurchaseOrderLine']
    export const isPurchaseOrderLine = (obj?: { __typename?: any } | null): obj is PurchaseOrderLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isPurchaseOrderLine"')
      return PurchaseOrderLine_possibleTypes.includes(obj.__typename)
    }
    


    const Qualification_possibleTypes: string[] = ['Qualification']
    export const isQualification = (obj?: { __typename?: any } | null): obj is Qualification => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isQualification"')
      return Qualification_possibleTypes.includes(obj.__typename)
    }
    


    const QualificationConnection_possibleTypes: string[] = ['QualificationConnection']
    export const isQualificationConnection = (obj?: { __typename?: any } | null): obj is QualificationConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isQualificationConnection"')
      return QualificationConnection_possibleTypes.includes(obj.__typename)
    }
    


    const QualificationEdge_possibleTypes: string[] = ['QualificationEdge']
    export const isQualificationEdge = (obj?: { __typename?: any } | null): obj is QualificationEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isQualificationEdge"')
      return QualificationEdge_possibleTypes.includes(obj.__typename)
    }
    


    const QualificationPayload_possibleTypes: string[] = ['QualificationPayload']
    export const isQualificationPayload = (obj?: { __typename?: any } | null): obj is QualificationPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isQualificationPayload"')
      return QualificationPayload_possibleTypes.includes(obj.__typename)
    }
    


    const Query_possibleTypes: string[] = ['Query']
    export const isQuery = (obj?: { __typename?: any } | null): obj is Query => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isQuery"')
      return Query_possibleTypes.includes(obj.__typename)
    }
    


    const Receivable_possibleTypes: string[] = ['Receivable']
    export const isReceivable = (obj?: { __typename?: any } | null): obj is Receivable => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isReceivable"')
      return Receivable_possibleTypes.includes(obj.__typename)
    }
    


    const ReceivableConnection_possibleTypes: string[] = ['ReceivableConnection']
    export const isReceivableConnection = (obj?: { __typename?: any } | null): obj is ReceivableConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isReceivableConnection"')
      return ReceivableConnection_possibleTypes.includes(obj.__typename)
    }
    


    const ReceivableEdge_possibleTypes: string[] = ['ReceivableEdge']
    export const isReceivableEdge = (obj?: { __typename?: any } | null): obj is ReceivableEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isReceivableEdge"')
      return ReceivableEdge_possibleTypes.includes(obj.__typename)
    }
    


    const RegisteredOperation_possibleTypes: string[] = ['RegisteredOperation']
    export const isRegisteredOperation = (obj?: { __typename?: any } | null): obj is RegisteredOperation => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isRegisteredOperation"')
      return RegisteredOperation_possibleTypes.includes(obj.__typename)
    }
    


    const RegisteredOperationConnection_possibleTypes: string[] = ['RegisteredOperationConnection']
    export const isRegisteredOperationConnection = (obj?: { __typename?: any } | null): obj is RegisteredOperationConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isRegisteredOperationConnection"')
      return RegisteredOperationConnection_possibleTypes.includes(obj.__typename)
    }
    


    const RegisteredOperationEdge_possibleTypes: string[] = ['RegisteredOperationEdge']
    export const isRegisteredOperationEdge = (obj?: { __typename?: any } | null): obj is RegisteredOperationEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isRegisteredOperationEdge"')
      return RegisteredOperationEdge_possibleTypes.includes(obj.__typename)
    }
    


    const RegisteredOperationPayload_possibleTypes: string[] = ['RegisteredOperationPayload']
    export const isRegisteredOperationPayload = (obj?: { __typename?: any } | null): obj is RegisteredOperationPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isRegisteredOperationPayload"')
      return RegisteredOperationPayload_possibleTypes.includes(obj.__typename)
    }
    


    const RuleProblem_possibleTypes: string[] = ['RuleProblem']
    export const isRuleProblem = (obj?: { __typename?: any } | null): obj is RuleProblem => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isRuleProblem"')
      return RuleProblem_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrder_possibleTypes: string[] = ['SalesOrder']
    export const isSalesOrder = (obj?: { __typename?: any } | null): obj is SalesOrder => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrder"')
      return SalesOrder_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderConnection_possibleTypes: string[] = ['SalesOrderConnection']
    export const isSalesOrderConnection = (obj?: { __typename?: any } | null): obj is SalesOrderConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderConnection"')
      return SalesOrderConnection_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderEdge_possibleTypes: string[] = ['SalesOrderEdge']
    export const isSalesOrderEdge = (obj?: { __typename?: any } | null): obj is SalesOrderEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderEdge"')
      return SalesOrderEdge_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderLine_possibleTypes: string[] = ['SalesOrderLine']
    export const isSalesOrderLine = (obj?: { __typename?: any } | null): obj is SalesOrderLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderLine"')
      return SalesOrderLine_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderLineConnection_possibleTypes: string[] = ['SalesOrderLineConnection']
    export const isSalesOrderLineConnection = (obj?: { __typename?: any } | null): obj is SalesOrderLineConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderLineConnection"')
      return SalesOrderLineConnection_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderLineEdge_possibleTypes: string[] = ['SalesOrderLineEdge']
    export const isSalesOrderLineEdge = (obj?: { __typename?: any } | null): obj is SalesOrderLineEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderLineEdge"')
      return SalesOrderLineEdge_possibleTypes.includes(obj.__typename)
    }
    


    const SalesOrderPayload_possibleTypes: string[] = ['SalesOrderPayload']
    export const isSalesOrderPayload = (obj?: { __typename?: any } | null): obj is SalesOrderPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesOrderPayload"')
      return SalesOrderPayload_possibleTypes.includes(obj.__typename)
    }
    


    const SalesReturn_possibleTypes: string[] = ['SalesReturn']
    export const isSalesReturn = (obj?: { __typename?: any } | null): obj is SalesReturn => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesReturn"')
      return SalesReturn_possibleTypes.includes(obj.__typename)
    }
    


    const SalesReturnConnection_possibleTypes: string[] = ['SalesReturnConnection']
    export const isSalesReturnConnection = (obj?: { __typename?: any } | null): obj is SalesReturnConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesReturnConnection"')
      return SalesReturnConnection_possibleTypes.includes(obj.__typename)
    }
    


    const SalesReturnEdge_possibleTypes: string[] = ['SalesReturnEdge']
    export const isSalesReturnEdge = (obj?: { __typename?: any } | null): obj is SalesReturnEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesReturnEdge"')
      return SalesReturnEdge_possibleTypes.includes(obj.__typename)
    }
    


    const SalesReturnLine_possibleTypes: string[] = ['SalesReturnLine']
    export const isSalesReturnLine = (obj?: { __typename?: any } | null): obj is SalesReturnLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSalesReturnLine"')
      return SalesReturnLine_possibleTypes.includes(obj.__typename)
    }
    


    const Settlement_possibleTypes: string[] = ['Settlement']
    export const isSettlement = (obj?: { __typename?: any } | null): obj is Settlement => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSettlement"')
      return Settlement_possibleTypes.includes(obj.__typename)
    }
    


    const SettlementConnection_possibleTypes: string[] = ['SettlementConnection']
    export const isSettlementConnection = (obj?: { __typename?: any } | null): obj is SettlementConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSettlementConnection"')
      return SettlementConnection_possibleTypes.includes(obj.__typename)
    }
    


    const SettlementEdge_possibleTypes: string[] = ['SettlementEdge']
    export const isSettlementEdge = (obj?: { __typename?: any } | null): obj is SettlementEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSettlementEdge"')
      return SettlementEdge_possibleTypes.includes(obj.__typename)
    }
    


    const SettlementLine_possibleTypes: string[] = ['SettlementLine']
    export const isSettlementLine = (obj?: { __typename?: any } | null): obj is SettlementLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSettlementLine"')
      return SettlementLine_possibleTypes.includes(obj.__typename)
    }
    


    const ShipmentNotice_possibleTypes: string[] = ['ShipmentNotice']
    export const isShipmentNotice = (obj?: { __typename?: any } | null): obj is ShipmentNotice => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isShipmentNotice"')
      return ShipmentNotice_possibleTypes.includes(obj.__typename)
    }
    


    const ShipmentNoticeConnection_possibleTypes: string[] = ['ShipmentNoticeConnection']
    export const isShipmentNoticeConnection = (obj?: { __typename?: any } | null): obj is ShipmentNoticeConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isShipmentNoticeConnection"')
      return ShipmentNoticeConnection_possibleTypes.includes(obj.__typename)
    }
    


    const ShipmentNoticeEdge_possibleTypes: string[] = ['ShipmentNoticeEdge']
    export const isShipmentNoticeEdge = (obj?: { __typename?: any } | null): obj is ShipmentNoticeEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isShipmentNoticeEdge"')
      return ShipmentNoticeEdge_possibleTypes.includes(obj.__typename)
    }
    


    const ShipmentNoticeLine_possibleTypes: string[] = ['ShipmentNoticeLine']
    export const isShipmentNoticeLine = (obj?: { __typename?: any } | null): obj is ShipmentNoticeLine => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isShipmentNoticeLine"')
      return ShipmentNoticeLine_possibleTypes.includes(obj.__typename)
    }
    


    const ShipmentNoticePayload_possibleTypes: string[] = ['ShipmentNoticePayload']
    export const isShipmentNoticePayload = (obj?: { __typename?: any } | null): obj is ShipmentNoticePayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isShipmentNoticePayload"')
      return ShipmentNoticePayload_possibleTypes.includes(obj.__typename)
    }
    


    const Supplier_possibleTypes: string[] = ['Supplier']
    export const isSupplier = (obj?: { __typename?: any } | null): obj is Supplier => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSupplier"')
      return Supplier_possibleTypes.includes(obj.__typename)
    }
    


    const SupplierPerformance_possibleTypes: string[] = ['SupplierPerformance']
    export const isSupplierPerformance = (obj?: { __typename?: any } | null): obj is SupplierPerformance => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSupplierPerformance"')
      return SupplierPerformance_possibleTypes.includes(obj.__typename)
    }
    


    const SupplierPrice_possibleTypes: string[] = ['SupplierPrice']
    export const isSupplierPrice = (obj?: { __typename?: any } | null): obj is SupplierPrice => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSupplierPrice"')
      return SupplierPrice_possibleTypes.includes(obj.__typename)
    }
    


    const SupplierPriceConnection_possibleTypes: string[] = ['SupplierPriceConnection']
    export const isSupplierPriceConnection = (obj?: { __typename?: any } | null): obj is SupplierPriceConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSupplierPriceConnection"')
      return SupplierPriceConnection_possibleTypes.includes(obj.__typename)
    }
    


    const SupplierPriceEdge_possibleTypes: string[] = ['SupplierPriceEdge']
    export const isSupplierPriceEdge = (obj?: { __typename?: any } | null): obj is SupplierPriceEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isSupplierPriceEdge"')
      return SupplierPriceEdge_possibleTypes.includes(obj.__typename)
    }
    


    const TrackingEvent_possibleTypes: string[] = ['TrackingEvent']
    export const isTrackingEvent = (obj?: { __typename?: any } | null): obj is TrackingEvent => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isTrackingEvent"')
      return TrackingEvent_possibleTypes.includes(obj.__typename)
    }
    


    const TrackingEventConnection_possibleTypes: string[] = ['TrackingEventConnection']
    export const isTrackingEventConnection = (obj?: { __typename?: any } | null): obj is TrackingEventConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isTrackingEventConnection"')
      return TrackingEventConnection_possibleTypes.includes(obj.__typename)
    }
    


    const TrackingEventEdge_possibleTypes: string[] = ['TrackingEventEdge']
    export const isTrackingEventEdge = (obj?: { __typename?: any } | null): obj is TrackingEventEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isTrackingEventEdge"')
      return TrackingEventEdge_possibleTypes.includes(obj.__typename)
    }
    


    const TrackingEventPayload_possibleTypes: string[] = ['TrackingEventPayload']
    export const isTrackingEventPayload = (obj?: { __typename?: any } | null): obj is TrackingEventPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isTrackingEventPayload"')
      return TrackingEventPayload_possibleTypes.includes(obj.__typename)
    }
    


    const Upload_possibleTypes: string[] = ['Upload']
    export const isUpload = (obj?: { __typename?: any } | null): obj is Upload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isUpload"')
      return Upload_possibleTypes.includes(obj.__typename)
    }
    


    const UploadHeader_possibleTypes: string[] = ['UploadHeader']
    export const isUploadHeader = (obj?: { __typename?: any } | null): obj is UploadHeader => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isUploadHeader"')
      return UploadHeader_possibleTypes.includes(obj.__typename)
    }
    


    const UploadPayload_possibleTypes: string[] = ['UploadPayload']
    export const isUploadPayload = (obj?: { __typename?: any } | null): obj is UploadPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isUploadPayload"')
      return UploadPayload_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookAttempt_possibleTypes: string[] = ['WebhookAttempt']
    export const isWebhookAttempt = (obj?: { __typename?: any } | null): obj is WebhookAttempt => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookAttempt"')
      return WebhookAttempt_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookAttemptConnection_possibleTypes: string[] = ['WebhookAttemptConnection']
    export const isWebhookAttemptConnection = (obj?: { __typename?: any } | null): obj is WebhookAttemptConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookAttemptConnection"')
      return WebhookAttemptConnection_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookAttemptEdge_possibleTypes: string[] = ['WebhookAttemptEdge']
    export const isWebhookAttemptEdge = (obj?: { __typename?: any } | null): obj is WebhookAttemptEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookAttemptEdge"')
      return WebhookAttemptEdge_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookDelivery_possibleTypes: string[] = ['WebhookDelivery']
    export const isWebhookDelivery = (obj?: { __typename?: any } | null): obj is WebhookDelivery => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookDelivery"')
      return WebhookDelivery_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookDeliveryConnection_possibleTypes: string[] = ['WebhookDeliveryConnection']
    export const isWebhookDeliveryConnection = (obj?: { __typename?: any } | null): obj is WebhookDeliveryConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookDeliveryConnection"')
      return WebhookDeliveryConnection_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookDeliveryEdge_possibleTypes: string[] = ['WebhookDeliveryEdge']
    export const isWebhookDeliveryEdge = (obj?: { __typename?: any } | null): obj is WebhookDeliveryEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookDeliveryEdge"')
      return WebhookDeliveryEdge_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookDeliveryPayload_possibleTypes: string[] = ['WebhookDeliveryPayload']
    export const isWebhookDeliveryPayload = (obj?: { __typename?: any } | null): obj is WebhookDeliveryPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookDeliveryPayload"')
      return WebhookDeliveryPayload_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookEndpoint_possibleTypes: string[] = ['WebhookEndpoint']
    export const isWebhookEndpoint = (obj?: { __typename?: any } | null): obj is WebhookEndpoint => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookEndpoint"')
      return WebhookEndpoint_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookEndpointConnection_possibleTypes: string[] = ['WebhookEndpointConnection']
    export const isWebhookEndpointConnection = (obj?: { __typename?: any } | null): obj is WebhookEndpointConnection => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookEndpointConnection"')
      return WebhookEndpointConnection_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookEndpointEdge_possibleTypes: string[] = ['WebhookEndpointEdge']
    export const isWebhookEndpointEdge = (obj?: { __typename?: any } | null): obj is WebhookEndpointEdge => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookEndpointEdge"')
      return WebhookEndpointEdge_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookEndpointPayload_possibleTypes: string[] = ['WebhookEndpointPayload']
    export const isWebhookEndpointPayload = (obj?: { __typename?: any } | null): obj is WebhookEndpointPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookEndpointPayload"')
      return WebhookEndpointPayload_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookHeader_possibleTypes: string[] = ['WebhookHeader']
    export const isWebhookHeader = (obj?: { __typename?: any } | null): obj is WebhookHeader => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookHeader"')
      return WebhookHeader_possibleTypes.includes(obj.__typename)
    }
    


    const WebhookSecretPayload_possibleTypes: string[] = ['WebhookSecretPayload']
    export const isWebhookSecretPayload = (obj?: { __typename?: any } | null): obj is WebhookSecretPayload => {
      if (!obj?.__typename) throw new Error('__typename is missing in "isWebhookSecretPayload"')
      return WebhookSecretPayload_possibleTypes.includes(obj.__typename)
    }
    

export const enumCarrierKind = {
   CONTRACTOR: 'CONTRACTOR' as const,
   OWN_FLEET: 'OWN_FLEET' as const
}

export const enumCashReceiptOrder = {
   RECEIVED_ON_ASC: 'RECEIVED_ON_ASC' as const,
   RECEIVED_ON_DESC: 'RECEIVED_ON_DESC' as const
}

export const enumContractOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const,
   EXPIRES_ON_ASC: 'EXPIRES_ON_ASC' as const,
   EXPIRES_ON_DESC: 'EXPIRES_ON_DESC' as const
}

export const enumContractStatus = {
   AMENDED: 'AMENDED' as const,
   APPROVED: 'APPROVED' as const,
   CANCELLED: 'CANCELLED' as const,
   DRAFT: 'DRAFT' as const,
   FULFILLED: 'FULFILLED' as const,
   LAPSED: 'LAPSED' as const,
   PERFORMING: 'PERFORMING' as const,
   SIGNED: 'SIGNED' as const,
   TERMINATED: 'TERMINATED' as const,
   UNDER_REVIEW: 'UNDER_REVIEW' as const
}

export const enumCustomerAccountOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumCustomerKind = {
   DISTRIBUTOR: 'DISTRIBUTOR' as const,
   HOSPITAL: 'HOSPITAL' as const,
   PHARMACY: 'PHARMACY' as const
}

export const enumCustomerStatus = {
   ACTIVE: 'ACTIVE' as const,
   EXPIRED: 'EXPIRED' as const,
   FROZEN: 'FROZEN' as const,
   PROSPECT: 'PROSPECT' as const,
   UNDER_REVIEW: 'UNDER_REVIEW' as const
}

export const enumDeliveryExceptionKind = {
   LATE: 'LATE' as const,
   REPORTED: 'REPORTED' as const,
   SILENT: 'SILENT' as const,
   TEMPERATURE: 'TEMPERATURE' as const
}

export const enumDeliveryExceptionOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumDeliveryExceptionStatus = {
   OPEN: 'OPEN' as const,
   RESOLVED: 'RESOLVED' as const
}

export const enumDeliveryOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumDeliveryStatus = {
   DELIVERED: 'DELIVERED' as const,
   DROPPED: 'DROPPED' as const,
   FAILED: 'FAILED' as const,
   HELD: 'HELD' as const,
   PENDING: 'PENDING' as const
}

export const enumExceptionEnd = {
   EVENT: 'EVENT' as const,
   PERSON: 'PERSON' as const,
   SIGNATURE: 'SIGNATURE' as const
}

export const enumFileOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumFileStatus = {
   PENDING: 'PENDING' as const,
   STORED: 'STORED' as const
}

export const enumFirstTimeStatus = {
   APPROVED: 'APPROVED' as const,
   BLOCKED: 'BLOCKED' as const,
   DRAFT: 'DRAFT' as const,
   SUBMITTED: 'SUBMITTED' as const
}

export const enumGoodsReceiptOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const,
   RECEIVED_ON_ASC: 'RECEIVED_ON_ASC' as const,
   RECEIVED_ON_DESC: 'RECEIVED_ON_DESC' as const
}

export const enumGoodsReceiptStatus = {
   CANCELLED: 'CANCELLED' as const,
   CONFIRMED: 'CONFIRMED' as const,
   DRAFT: 'DRAFT' as const
}

export const enumLedgerAccount = {
   BAD_DEBT: 'BAD_DEBT' as const,
   BANK: 'BANK' as const,
   ON_ACCOUNT: 'ON_ACCOUNT' as const,
   RECEIVABLE: 'RECEIVABLE' as const,
   SALES: 'SALES' as const,
   SALES_RETURNS: 'SALES_RETURNS' as const
}

export const enumLedgerEntryOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumOperationStatus = {
   ACTIVE: 'ACTIVE' as const,
   REMOVED: 'REMOVED' as const
}

export const enumOrderConfirmationOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumOrderConfirmationStatus = {
   ACCEPTED: 'ACCEPTED' as const,
   PROPOSED: 'PROPOSED' as const,
   REFUSED: 'REFUSED' as const
}

export const enumPostingStatus = {
   DRAFT: 'DRAFT' as const,
   POSTED: 'POSTED' as const,
   REVERSED: 'REVERSED' as const
}

export const enumProductCategory = {
   ANTIBIOTIC: 'ANTIBIOTIC' as const,
   BIOLOGICAL: 'BIOLOGICAL' as const,
   CHEMICAL: 'CHEMICAL' as const,
   DEVICE: 'DEVICE' as const,
   DIAGNOSTIC: 'DIAGNOSTIC' as const,
   TRADITIONAL: 'TRADITIONAL' as const
}

export const enumPurchaseOrderOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const,
   EXPECTED_ON_ASC: 'EXPECTED_ON_ASC' as const,
   EXPECTED_ON_DESC: 'EXPECTED_ON_DESC' as const
}

export const enumPurchaseOrderStatus = {
   APPROVED: 'APPROVED' as const,
   CANCELLED: 'CANCELLED' as const,
   CLOSED: 'CLOSED' as const,
   DRAFT: 'DRAFT' as const,
   PARTLY_RECEIVED: 'PARTLY_RECEIVED' as const,
   RECEIVED: 'RECEIVED' as const,
   SENT: 'SENT' as const,
   SUBMITTED: 'SUBMITTED' as const
}

export const enumQualificationKind = {
   BUSINESS_LICENCE: 'BUSINESS_LICENCE' as const,
   COLD_CHAIN_VALIDATION: 'COLD_CHAIN_VALIDATION' as const,
   DISTRIBUTION_LICENCE: 'DISTRIBUTION_LICENCE' as const,
   GSP_CERTIFICATE: 'GSP_CERTIFICATE' as const,
   MANUFACTURING_LICENCE: 'MANUFACTURING_LICENCE' as const,
   MARKETING_AUTHORISATION: 'MARKETING_AUTHORISATION' as const,
   MEDICAL_INSTITUTION_LICENCE: 'MEDICAL_INSTITUTION_LICENCE' as const,
   PURCHASE_AUTHORISATION: 'PURCHASE_AUTHORISATION' as const,
   QUALITY_AGREEMENT: 'QUALITY_AGREEMENT' as const,
   QUALITY_STANDARD: 'QUALITY_STANDARD' as const,
   ROAD_TRANSPORT_LICENCE: 'ROAD_TRANSPORT_LICENCE' as const,
   SALES_AUTHORISATION: 'SALES_AUTHORISATION' as const,
   TRANSPORT_AGREEMENT: 'TRANSPORT_AGREEMENT' as const
}

export const enumQualificationOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const,
   EXPIRES_ON_ASC: 'EXPIRES_ON_ASC' as const,
   EXPIRES_ON_DESC: 'EXPIRES_ON_DESC' as const
}

export const enumQualificationStatus = {
   DRAFT: 'DRAFT' as const,
   REVOKED: 'REVOKED' as const,
   SUBMITTED: 'SUBMITTED' as const,
   VERIFIED: 'VERIFIED' as const
}

export const enumReceivableOrder = {
   DUE_ON_ASC: 'DUE_ON_ASC' as const,
   DUE_ON_DESC: 'DUE_ON_DESC' as const
}

export const enumReceivableStatus = {
   BAD_DEBT: 'BAD_DEBT' as const,
   DISPUTED: 'DISPUTED' as const,
   OPEN: 'OPEN' as const,
   PARTIAL: 'PARTIAL' as const,
   SETTLED: 'SETTLED' as const
}

export const enumRegisteredOperationOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumSalesDeliveryStatus = {
   ALLOCATED: 'ALLOCATED' as const,
   CHECKED: 'CHECKED' as const,
   PICKED: 'PICKED' as const,
   RELEASED: 'RELEASED' as const,
   SHIPPED: 'SHIPPED' as const,
   SIGNED: 'SIGNED' as const
}

export const enumSalesOrderLineOrder = {
   ORDERED_ON_ASC: 'ORDERED_ON_ASC' as const,
   ORDERED_ON_DESC: 'ORDERED_ON_DESC' as const
}

export const enumSalesOrderOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumSalesOrderStatus = {
   CANCELLED: 'CANCELLED' as const,
   COMPLETED: 'COMPLETED' as const,
   CONFIRMED: 'CONFIRMED' as const,
   DRAFT: 'DRAFT' as const,
   PARTLY_SHIPPED: 'PARTLY_SHIPPED' as const,
   SHIPPED: 'SHIPPED' as const
}

export const enumSalesReturnOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumSalesReturnStatus = {
   APPROVED: 'APPROVED' as const,
   CANCELLED: 'CANCELLED' as const,
   DRAFT: 'DRAFT' as const,
   INSPECTED: 'INSPECTED' as const,
   RECEIVED: 'RECEIVED' as const,
   SUBMITTED: 'SUBMITTED' as const
}

export const enumScope = {
   CONTRACTS_READ: 'CONTRACTS_READ' as const,
   DELIVERIES_READ: 'DELIVERIES_READ' as const,
   ORDERS_CONFIRM: 'ORDERS_CONFIRM' as const,
   ORDERS_PLACE: 'ORDERS_PLACE' as const,
   ORDERS_READ: 'ORDERS_READ' as const,
   QUALIFICATIONS_READ: 'QUALIFICATIONS_READ' as const,
   QUALIFICATIONS_WRITE: 'QUALIFICATIONS_WRITE' as const,
   RECEIPTS_READ: 'RECEIPTS_READ' as const,
   RECEIVABLES_READ: 'RECEIVABLES_READ' as const,
   SHIPMENTS_ANNOUNCE: 'SHIPMENTS_ANNOUNCE' as const,
   TRACKING_WRITE: 'TRACKING_WRITE' as const,
   WEBHOOKS_MANAGE: 'WEBHOOKS_MANAGE' as const
}

export const enumSettlementOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumShipmentNoticeOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const,
   EXPECTED_ON_ASC: 'EXPECTED_ON_ASC' as const,
   EXPECTED_ON_DESC: 'EXPECTED_ON_DESC' as const
}

export const enumShipmentNoticeStatus = {
   ANNOUNCED: 'ANNOUNCED' as const,
   ARRIVED: 'ARRIVED' as const,
   WITHDRAWN: 'WITHDRAWN' as const
}

export const enumStorageClass = {
   AMBIENT: 'AMBIENT' as const,
   COLD: 'COLD' as const,
   COOL: 'COOL' as const,
   FROZEN: 'FROZEN' as const
}

export const enumSupplierKind = {
   DISTRIBUTOR: 'DISTRIBUTOR' as const,
   MANUFACTURER: 'MANUFACTURER' as const
}

export const enumSupplierPriceOrder = {
   ORDERED_ON_ASC: 'ORDERED_ON_ASC' as const,
   ORDERED_ON_DESC: 'ORDERED_ON_DESC' as const
}

export const enumTrackingEventOrder = {
   HAPPENED_AT_ASC: 'HAPPENED_AT_ASC' as const,
   HAPPENED_AT_DESC: 'HAPPENED_AT_DESC' as const
}

export const enumTrackingKind = {
   DAMAGED: 'DAMAGED' as const,
   DELAYED: 'DELAYED' as const,
   DELIVERED: 'DELIVERED' as const,
   FAILED_ATTEMPT: 'FAILED_ATTEMPT' as const,
   IN_TRANSIT: 'IN_TRANSIT' as const,
   LOST: 'LOST' as const,
   OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY' as const,
   PICKED_UP: 'PICKED_UP' as const
}

export const enumTransportClass = {
   AMBIENT: 'AMBIENT' as const,
   COLD_CHAIN: 'COLD_CHAIN' as const
}

export const enumWebhookAttemptOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumWebhookDeliveryOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumWebhookEndpointOrder = {
   CREATED_AT_ASC: 'CREATED_AT_ASC' as const,
   CREATED_AT_DESC: 'CREATED_AT_DESC' as const
}

export const enumWebhookEndpointStatus = {
   ACTIVE: 'ACTIVE' as const,
   DISABLED: 'DISABLED' as const,
   PAUSED: 'PAUSED' as const
}
