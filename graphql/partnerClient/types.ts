export default {
    "scalars": [
        1,
        2,
        5,
        6,
        8,
        13,
        26,
        28,
        39,
        40,
        41,
        42,
        51,
        53,
        54,
        58,
        60,
        65,
        71,
        72,
        73,
        79,
        80,
        83,
        88,
        89,
        96,
        104,
        106,
        111,
        115,
        121,
        122,
        128,
        130,
        132,
        139,
        140,
        148,
        158,
        160,
        170,
        171,
        173,
        180,
        181,
        183,
        189,
        196,
        198,
        201,
        205,
        211,
        217,
        219,
        221,
        233,
        238,
        244,
        246
    ],
    "types": {
        "AvailableAction": {
            "allowed": [
                1
            ],
            "name": [
                2
            ],
            "problems": [
                113
            ],
            "__typename": [
                2
            ]
        },
        "Boolean": {},
        "String": {},
        "BooleanFilter": {
            "eq": [
                1
            ],
            "in": [
                1
            ],
            "__typename": [
                2
            ]
        },
        "CancelSalesOrderInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "reason": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ID": {},
        "Int": {},
        "Carrier": {
            "address": [
                2
            ],
            "availableActions": [
                0
            ],
            "code": [
                2
            ],
            "contactName": [
                2
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                8
            ],
            "name": [
                2
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                73
            ],
            "storageClasses": [
                201
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "CarrierKind": {},
        "CashReceipt": {
            "amount": [
                92
            ],
            "availableActions": [
                0
            ],
            "bankReference": [
                2
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "matches": [
                188
            ],
            "number": [
                2
            ],
            "receivedOn": [
                89
            ],
            "settlement": [
                184
            ],
            "settlementId": [
                5
            ],
            "status": [
                111
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptConnection": {
            "edges": [
                11
            ],
            "nodes": [
                9
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptEdge": {
            "cursor": [
                2
            ],
            "node": [
                9
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "receivedOn": [
                90
            ],
            "status": [
                112
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptOrder": {},
        "Change": {
            "at": [
                42
            ],
            "cursor": [
                2
            ],
            "events": [
                15
            ],
            "gone": [
                1
            ],
            "record": [
                95
            ],
            "recordId": [
                5
            ],
            "type": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ChangeEvent": {
            "id": [
                5
            ],
            "type": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "ChangePage": {
            "endCursor": [
                2
            ],
            "hasNextPage": [
                1
            ],
            "headCursor": [
                2
            ],
            "nodes": [
                14
            ],
            "__typename": [
                2
            ]
        },
        "ConfirmSalesOrderInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ConfirmUploadInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ConfirmUploadPayload": {
            "problems": [
                113
            ],
            "record": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "ConflictProblem": {
            "code": [
                2
            ],
            "current": [
                95
            ],
            "message": [
                2
            ],
            "remedy": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "Contract": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedOn": [
                89
            ],
            "endsOn": [
                89
            ],
            "expiresOn": [
                89
            ],
            "id": [
                5
            ],
            "lines": [
                25
            ],
            "number": [
                2
            ],
            "paymentDays": [
                6
            ],
            "performance": [
                27
            ],
            "previous": [
                21
            ],
            "previousId": [
                5
            ],
            "revision": [
                6
            ],
            "signedByName": [
                2
            ],
            "signedFile": [
                67
            ],
            "signedFileId": [
                5
            ],
            "signedOn": [
                89
            ],
            "startsOn": [
                89
            ],
            "status": [
                28
            ],
            "title": [
                2
            ],
            "total": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ContractConnection": {
            "edges": [
                23
            ],
            "nodes": [
                21
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ContractEdge": {
            "cursor": [
                2
            ],
            "node": [
                21
            ],
            "__typename": [
                2
            ]
        },
        "ContractFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "expiresOn": [
                90
            ],
            "status": [
                29
            ],
            "__typename": [
                2
            ]
        },
        "ContractLine": {
            "amount": [
                92
            ],
            "orderedQuantity": [
                158
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "unitPrice": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "ContractOrder": {},
        "ContractPerformance": {
            "agreed": [
                158
            ],
            "ordered": [
                158
            ],
            "productId": [
                5
            ],
            "remaining": [
                158
            ],
            "shipped": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ContractStatus": {},
        "ContractStatusFilter": {
            "eq": [
                28
            ],
            "in": [
                28
            ],
            "__typename": [
                2
            ]
        },
        "CreateOrderConfirmationInput": {
            "idempotencyKey": [
                2
            ],
            "lines": [
                103
            ],
            "purchaseOrderId": [
                5
            ],
            "remark": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "CreateSalesOrderInput": {
            "contractId": [
                5
            ],
            "customerId": [
                5
            ],
            "customerReference": [
                2
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                109
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                89
            ],
            "transport": [
                221
            ],
            "__typename": [
                2
            ]
        },
        "CreateShipmentNoticeInput": {
            "carrierName": [
                2
            ],
            "deliveryNote": [
                2
            ],
            "expectedOn": [
                89
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                195
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                89
            ],
            "trackingNumber": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "CreateTrackingEventInput": {
            "deliveryId": [
                5
            ],
            "happenedAt": [
                42
            ],
            "idempotencyKey": [
                2
            ],
            "kind": [
                219
            ],
            "place": [
                2
            ],
            "reference": [
                2
            ],
            "remark": [
                2
            ],
            "temperature": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "Customer": {
            "address": [
                2
            ],
            "availableActions": [
                0
            ],
            "code": [
                2
            ],
            "createdAt": [
                42
            ],
            "creditLimit": [
                92
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                40
            ],
            "minimumShelfLifeDays": [
                6
            ],
            "name": [
                2
            ],
            "paymentDays": [
                6
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                41
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccount": {
            "availableActions": [
                0
            ],
            "balance": [
                92
            ],
            "committed": [
                92
            ],
            "createdAt": [
                42
            ],
            "creditLeft": [
                92
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "name": [
                2
            ],
            "onAccount": [
                92
            ],
            "receivable": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountConnection": {
            "edges": [
                37
            ],
            "nodes": [
                35
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountEdge": {
            "cursor": [
                2
            ],
            "node": [
                35
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "receivable": [
                159
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountOrder": {},
        "CustomerKind": {},
        "CustomerStatus": {},
        "DateTime": {},
        "DateTimeRange": {
            "from": [
                42
            ],
            "to": [
                42
            ],
            "__typename": [
                2
            ]
        },
        "Delivery": {
            "availableActions": [
                0
            ],
            "carrier": [
                7
            ],
            "carrierId": [
                5
            ],
            "carrierName": [
                2
            ],
            "consigneeAddress": [
                2
            ],
            "consigneeName": [
                2
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "departureTemperature": [
                6
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lastTrackedAt": [
                42
            ],
            "lastTrackingKind": [
                219
            ],
            "lines": [
                57
            ],
            "number": [
                2
            ],
            "requestedOn": [
                89
            ],
            "salesOrder": [
                162
            ],
            "salesOrderId": [
                5
            ],
            "shippedOn": [
                89
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                89
            ],
            "status": [
                160
            ],
            "storageClass": [
                201
            ],
            "total": [
                92
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryConnection": {
            "edges": [
                46
            ],
            "nodes": [
                44
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryEdge": {
            "cursor": [
                2
            ],
            "node": [
                44
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryException": {
            "availableActions": [
                0
            ],
            "carrier": [
                95
            ],
            "carrierId": [
                5
            ],
            "createdAt": [
                42
            ],
            "delivery": [
                95
            ],
            "deliveryId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedBy": [
                65
            ],
            "event": [
                95
            ],
            "eventCount": [
                6
            ],
            "eventId": [
                5
            ],
            "id": [
                5
            ],
            "kind": [
                51
            ],
            "number": [
                2
            ],
            "resolvedAt": [
                42
            ],
            "status": [
                54
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryExceptionConnection": {
            "edges": [
                49
            ],
            "nodes": [
                47
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryExceptionEdge": {
            "cursor": [
                2
            ],
            "node": [
                47
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryExceptionFilter": {
            "carrierId": [
                82
            ],
            "createdAt": [
                43
            ],
            "deliveryId": [
                82
            ],
            "kind": [
                52
            ],
            "status": [
                55
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryExceptionKind": {},
        "DeliveryExceptionKindFilter": {
            "eq": [
                51
            ],
            "in": [
                51
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryExceptionOrder": {},
        "DeliveryExceptionStatus": {},
        "DeliveryExceptionStatusFilter": {
            "eq": [
                54
            ],
            "in": [
                54
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryFilter": {
            "carrierId": [
                82
            ],
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "requestedOn": [
                90
            ],
            "salesOrderId": [
                82
            ],
            "shippedOn": [
                90
            ],
            "status": [
                161
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryLine": {
            "amount": [
                92
            ],
            "batchNumber": [
                2
            ],
            "expiresOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "returnedQuantity": [
                158
            ],
            "unitPrice": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryOrder": {},
        "DeliveryPayload": {
            "problems": [
                113
            ],
            "record": [
                44
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryStatus": {},
        "DeliveryStatusFilter": {
            "eq": [
                60
            ],
            "in": [
                60
            ],
            "__typename": [
                2
            ]
        },
        "DisableWebhookEndpointInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "EnableWebhookEndpointInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "EventType": {
            "about": [
                2
            ],
            "label": [
                2
            ],
            "name": [
                2
            ],
            "recordType": [
                2
            ],
            "version": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "ExceptionEnd": {},
        "FieldProblem": {
            "code": [
                2
            ],
            "field": [
                2
            ],
            "message": [
                2
            ],
            "remedy": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "File": {
            "availableActions": [
                0
            ],
            "contentType": [
                2
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "fileName": [
                2
            ],
            "id": [
                5
            ],
            "sha256": [
                2
            ],
            "size": [
                158
            ],
            "status": [
                72
            ],
            "updatedAt": [
                42
            ],
            "url": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "FileConnection": {
            "edges": [
                69
            ],
            "nodes": [
                67
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "FileEdge": {
            "cursor": [
                2
            ],
            "node": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "FileFilter": {
            "createdAt": [
                43
            ],
            "__typename": [
                2
            ]
        },
        "FileOrder": {},
        "FileStatus": {},
        "FirstTimeStatus": {},
        "GoodsReceipt": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                89
            ],
            "id": [
                5
            ],
            "lines": [
                78
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                116
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                89
            ],
            "shipmentNotice": [
                190
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                80
            ],
            "supplier": [
                204
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptConnection": {
            "edges": [
                76
            ],
            "nodes": [
                74
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptEdge": {
            "cursor": [
                2
            ],
            "node": [
                74
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptFilter": {
            "createdAt": [
                43
            ],
            "purchaseOrderId": [
                82
            ],
            "receivedOn": [
                90
            ],
            "shipmentNoticeId": [
                82
            ],
            "status": [
                81
            ],
            "supplierId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptLine": {
            "acceptedQuantity": [
                158
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                158
            ],
            "deliveredQuantity": [
                158
            ],
            "expiresOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                158
            ],
            "producedOn": [
                89
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptOrder": {},
        "GoodsReceiptStatus": {},
        "GoodsReceiptStatusFilter": {
            "eq": [
                80
            ],
            "in": [
                80
            ],
            "__typename": [
                2
            ]
        },
        "IDFilter": {
            "eq": [
                5
            ],
            "in": [
                5
            ],
            "__typename": [
                2
            ]
        },
        "LedgerAccount": {},
        "LedgerEntry": {
            "amount": [
                92
            ],
            "availableActions": [
                0
            ],
            "bookedOn": [
                89
            ],
            "createdAt": [
                42
            ],
            "credit": [
                83
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "debit": [
                83
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "receivable": [
                95
            ],
            "receivableId": [
                5
            ],
            "source": [
                95
            ],
            "sourceId": [
                5
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryConnection": {
            "edges": [
                86
            ],
            "nodes": [
                84
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryEdge": {
            "cursor": [
                2
            ],
            "node": [
                84
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "sourceId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryOrder": {},
        "LocalDate": {},
        "LocalDateRange": {
            "from": [
                89
            ],
            "to": [
                89
            ],
            "__typename": [
                2
            ]
        },
        "Me": {
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "language": [
                2
            ],
            "party": [
                95
            ],
            "scopes": [
                183
            ],
            "today": [
                89
            ],
            "__typename": [
                2
            ]
        },
        "Money": {
            "amount": [
                158
            ],
            "currency": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "MoneyInput": {
            "amount": [
                158
            ],
            "currency": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "Mutation": {
            "cancelSalesOrder": [
                172,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                172,
                {
                    "input": [
                        17,
                        "ConfirmSalesOrderInput!"
                    ]
                }
            ],
            "confirmUpload": [
                19,
                {
                    "input": [
                        18,
                        "ConfirmUploadInput!"
                    ]
                }
            ],
            "createOrderConfirmation": [
                105,
                {
                    "input": [
                        30,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                172,
                {
                    "input": [
                        31,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                197,
                {
                    "input": [
                        32,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "createTrackingEvent": [
                218,
                {
                    "input": [
                        33,
                        "CreateTrackingEventInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                245,
                {
                    "input": [
                        62,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                245,
                {
                    "input": [
                        63,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerOperation": [
                149,
                {
                    "input": [
                        142,
                        "RegisterOperationInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                249,
                {
                    "input": [
                        143,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "removeRegisteredOperation": [
                149,
                {
                    "input": [
                        150,
                        "RemoveRegisteredOperationInput!"
                    ]
                }
            ],
            "renewQualification": [
                131,
                {
                    "input": [
                        151,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                239,
                {
                    "input": [
                        152,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                245,
                {
                    "input": [
                        153,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                228,
                {
                    "input": [
                        154,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                245,
                {
                    "input": [
                        155,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                249,
                {
                    "input": [
                        156,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "signDelivery": [
                59,
                {
                    "input": [
                        200,
                        "SignDeliveryInput!"
                    ]
                }
            ],
            "submitQualification": [
                131,
                {
                    "input": [
                        203,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                239,
                {
                    "input": [
                        212,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                131,
                {
                    "input": [
                        222,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                172,
                {
                    "input": [
                        223,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                197,
                {
                    "input": [
                        224,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                245,
                {
                    "input": [
                        225,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                131,
                {
                    "input": [
                        250,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                197,
                {
                    "input": [
                        251,
                        "WithdrawShipmentNoticeInput!"
                    ]
                }
            ],
            "__typename": [
                2
            ]
        },
        "Node": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "on_Carrier": [
                7
            ],
            "on_CashReceipt": [
                9
            ],
            "on_Contract": [
                21
            ],
            "on_Customer": [
                34
            ],
            "on_CustomerAccount": [
                35
            ],
            "on_Delivery": [
                44
            ],
            "on_DeliveryException": [
                47
            ],
            "on_File": [
                67
            ],
            "on_GoodsReceipt": [
                74
            ],
            "on_LedgerEntry": [
                84
            ],
            "on_OrderConfirmation": [
                98
            ],
            "on_Product": [
                114
            ],
            "on_PurchaseOrder": [
                116
            ],
            "on_Qualification": [
                124
            ],
            "on_Receivable": [
                135
            ],
            "on_RegisteredOperation": [
                144
            ],
            "on_SalesOrder": [
                162
            ],
            "on_SalesOrderLine": [
                166
            ],
            "on_SalesReturn": [
                175
            ],
            "on_Settlement": [
                184
            ],
            "on_ShipmentNotice": [
                190
            ],
            "on_Supplier": [
                204
            ],
            "on_SupplierPrice": [
                207
            ],
            "on_TrackingEvent": [
                213
            ],
            "on_WebhookAttempt": [
                229
            ],
            "on_WebhookDelivery": [
                234
            ],
            "on_WebhookEndpoint": [
                240
            ],
            "__typename": [
                2
            ]
        },
        "OperationStatus": {},
        "OperationStatusFilter": {
            "eq": [
                96
            ],
            "in": [
                96
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmation": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                102
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                116
            ],
            "purchaseOrderId": [
                5
            ],
            "refusal": [
                2
            ],
            "remark": [
                2
            ],
            "status": [
                106
            ],
            "supplier": [
                204
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationConnection": {
            "edges": [
                100
            ],
            "nodes": [
                98
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationEdge": {
            "cursor": [
                2
            ],
            "node": [
                98
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationFilter": {
            "createdAt": [
                43
            ],
            "purchaseOrderId": [
                82
            ],
            "status": [
                107
            ],
            "supplierId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationLine": {
            "expectedOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "orderedQuantity": [
                158
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "reason": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationLineInput": {
            "expectedOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "quantity": [
                158
            ],
            "reason": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationOrder": {},
        "OrderConfirmationPayload": {
            "problems": [
                113
            ],
            "record": [
                98
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
            "eq": [
                106
            ],
            "in": [
                106
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                158
            ],
            "amount": [
                92
            ],
            "cancelledQuantity": [
                158
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "returnedQuantity": [
                158
            ],
            "shippedQuantity": [
                158
            ],
            "unitPrice": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLineInput": {
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "unitPrice": [
                93
            ],
            "__typename": [
                2
            ]
        },
        "PageInfo": {
            "budgetSpent": [
                1
            ],
            "endCursor": [
                2
            ],
            "hasNextPage": [
                1
            ],
            "hasPreviousPage": [
                1
            ],
            "startCursor": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "PostingStatus": {},
        "PostingStatusFilter": {
            "eq": [
                111
            ],
            "in": [
                111
            ],
            "__typename": [
                2
            ]
        },
        "Problem": {
            "code": [
                2
            ],
            "message": [
                2
            ],
            "remedy": [
                2
            ],
            "on_ConflictProblem": [
                20
            ],
            "on_FieldProblem": [
                66
            ],
            "on_RuleProblem": [
                157
            ],
            "__typename": [
                2
            ]
        },
        "Product": {
            "approvalNumber": [
                2
            ],
            "availableActions": [
                0
            ],
            "category": [
                115
            ],
            "code": [
                2
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "dosageForm": [
                2
            ],
            "genericName": [
                2
            ],
            "id": [
                5
            ],
            "manufacturer": [
                2
            ],
            "name": [
                2
            ],
            "pack": [
                2
            ],
            "storageClass": [
                201
            ],
            "strength": [
                2
            ],
            "tradeName": [
                2
            ],
            "unitsPerPack": [
                6
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ProductCategory": {},
        "PurchaseOrder": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                89
            ],
            "id": [
                5
            ],
            "lines": [
                120
            ],
            "number": [
                2
            ],
            "orderedOn": [
                89
            ],
            "remark": [
                2
            ],
            "status": [
                122
            ],
            "supplier": [
                204
            ],
            "supplierId": [
                5
            ],
            "total": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderConnection": {
            "edges": [
                118
            ],
            "nodes": [
                116
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderEdge": {
            "cursor": [
                2
            ],
            "node": [
                116
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderFilter": {
            "createdAt": [
                43
            ],
            "expectedOn": [
                90
            ],
            "status": [
                123
            ],
            "supplierId": [
                82
            ],
            "total": [
                159
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderLine": {
            "amount": [
                92
            ],
            "confirmedFor": [
                89
            ],
            "confirmedQuantity": [
                158
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "receivedQuantity": [
                158
            ],
            "unitPrice": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderOrder": {},
        "PurchaseOrderStatus": {},
        "PurchaseOrderStatusFilter": {
            "eq": [
                122
            ],
            "in": [
                122
            ],
            "__typename": [
                2
            ]
        },
        "Qualification": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "expiresOn": [
                89
            ],
            "file": [
                67
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "issuedOn": [
                89
            ],
            "kind": [
                128
            ],
            "number": [
                2
            ],
            "owner": [
                95
            ],
            "ownerId": [
                5
            ],
            "renewedBy": [
                124
            ],
            "renewedById": [
                5
            ],
            "renews": [
                124
            ],
            "renewsId": [
                5
            ],
            "scope": [
                115
            ],
            "status": [
                132
            ],
            "title": [
                2
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "QualificationConnection": {
            "edges": [
                126
            ],
            "nodes": [
                124
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "QualificationEdge": {
            "cursor": [
                2
            ],
            "node": [
                124
            ],
            "__typename": [
                2
            ]
        },
        "QualificationFilter": {
            "createdAt": [
                43
            ],
            "expiresOn": [
                90
            ],
            "kind": [
                129
            ],
            "ownerId": [
                82
            ],
            "status": [
                133
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
            "eq": [
                128
            ],
            "in": [
                128
            ],
            "__typename": [
                2
            ]
        },
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                113
            ],
            "record": [
                124
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                132
            ],
            "in": [
                132
            ],
            "__typename": [
                2
            ]
        },
        "Query": {
            "carrier": [
                7,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "cashReceipt": [
                9,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "cashReceipts": [
                10,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        12
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        13
                    ]
                }
            ],
            "changes": [
                16,
                {
                    "after": [
                        2
                    ],
                    "first": [
                        6
                    ],
                    "types": [
                        2,
                        "[String!]"
                    ]
                }
            ],
            "contract": [
                21,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "contracts": [
                22,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        24
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        26
                    ]
                }
            ],
            "customer": [
                34,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccount": [
                35,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccounts": [
                36,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        38
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        39
                    ]
                }
            ],
            "deliveries": [
                45,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        56
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        58
                    ]
                }
            ],
            "delivery": [
                44,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "deliveryException": [
                47,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "deliveryExceptions": [
                48,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        50
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        53
                    ]
                }
            ],
            "eventTypes": [
                64,
                {
                    "clientId": [
                        5
                    ]
                }
            ],
            "file": [
                67,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "files": [
                68,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        70
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        71
                    ]
                }
            ],
            "goodsReceipt": [
                74,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "goodsReceipts": [
                75,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        77
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        79
                    ]
                }
            ],
            "ledgerEntries": [
                85,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        87
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        88
                    ]
                }
            ],
            "ledgerEntry": [
                84,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "me": [
                91
            ],
            "node": [
                95,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "nodes": [
                95,
                {
                    "ids": [
                        5,
                        "[ID!]!"
                    ]
                }
            ],
            "orderConfirmation": [
                98,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
                99,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        101
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        104
                    ]
                }
            ],
            "purchaseOrder": [
                116,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                117,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        119
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        121
                    ]
                }
            ],
            "qualification": [
                124,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                125,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        127
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        130
                    ]
                }
            ],
            "receivable": [
                135,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                136,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        138
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        139
                    ]
                }
            ],
            "registeredOperation": [
                144,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "registeredOperations": [
                145,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        147
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        148
                    ]
                }
            ],
            "salesOrder": [
                162,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                166,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                167,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        169
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        170
                    ]
                }
            ],
            "salesOrders": [
                163,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        165
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        171
                    ]
                }
            ],
            "salesReturn": [
                175,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                176,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        178
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        180
                    ]
                }
            ],
            "settlement": [
                184,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                185,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        187
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        189
                    ]
                }
            ],
            "shipmentNotice": [
                190,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
                191,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        193
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        196
                    ]
                }
            ],
            "supplier": [
                204,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                207,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                208,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        210
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        211
                    ]
                }
            ],
            "trackingEvent": [
                213,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "trackingEvents": [
                214,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        216
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        217
                    ]
                }
            ],
            "webhookAttempt": [
                229,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                230,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        232
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        233
                    ]
                }
            ],
            "webhookDeliveries": [
                235,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        237
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        238
                    ]
                }
            ],
            "webhookDelivery": [
                234,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                240,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                241,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        243
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        244
                    ]
                }
            ],
            "__typename": [
                2
            ]
        },
        "Receivable": {
            "amount": [
                92
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "credited": [
                92
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "delivery": [
                95
            ],
            "deliveryId": [
                5
            ],
            "displayName": [
                2
            ],
            "disputeReason": [
                2
            ],
            "dueOn": [
                89
            ],
            "id": [
                5
            ],
            "number": [
                2
            ],
            "open": [
                92
            ],
            "outstanding": [
                1
            ],
            "salesOrder": [
                95
            ],
            "salesOrderId": [
                5
            ],
            "settled": [
                92
            ],
            "shippedOn": [
                89
            ],
            "status": [
                140
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "writtenOff": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableConnection": {
            "edges": [
                137
            ],
            "nodes": [
                135
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableEdge": {
            "cursor": [
                2
            ],
            "node": [
                135
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "dueOn": [
                90
            ],
            "outstanding": [
                3
            ],
            "salesOrderId": [
                82
            ],
            "status": [
                141
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                140
            ],
            "in": [
                140
            ],
            "__typename": [
                2
            ]
        },
        "RegisterOperationInput": {
            "idempotencyKey": [
                2
            ],
            "sha256Hash": [
                2
            ],
            "text": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "RegisterWebhookEndpointInput": {
            "clientId": [
                5
            ],
            "description": [
                2
            ],
            "eventTypes": [
                2
            ],
            "idempotencyKey": [
                2
            ],
            "url": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperation": {
            "availableActions": [
                0
            ],
            "client": [
                95
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "name": [
                2
            ],
            "points": [
                6
            ],
            "sha256Hash": [
                2
            ],
            "status": [
                96
            ],
            "text": [
                2
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationConnection": {
            "edges": [
                146
            ],
            "nodes": [
                144
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationEdge": {
            "cursor": [
                2
            ],
            "node": [
                144
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationFilter": {
            "clientId": [
                82
            ],
            "createdAt": [
                43
            ],
            "status": [
                97
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationOrder": {},
        "RegisteredOperationPayload": {
            "problems": [
                113
            ],
            "record": [
                144
            ],
            "__typename": [
                2
            ]
        },
        "RemoveRegisteredOperationInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "RenewQualificationInput": {
            "expiresOn": [
                89
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "issuedOn": [
                89
            ],
            "number": [
                2
            ],
            "scope": [
                115
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ReplayWebhookDeliveryInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ReplayWebhookEndpointInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "since": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "RequestUploadInput": {
            "contentType": [
                2
            ],
            "fileName": [
                2
            ],
            "idempotencyKey": [
                2
            ],
            "sha256": [
                2
            ],
            "size": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ResumeWebhookEndpointInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "RotateWebhookSecretInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "overlapHours": [
                6
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "RuleProblem": {
            "clause": [
                2
            ],
            "code": [
                2
            ],
            "message": [
                2
            ],
            "record": [
                95
            ],
            "remedy": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "SafeInt": {},
        "SafeIntRange": {
            "from": [
                158
            ],
            "to": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                160
            ],
            "in": [
                160
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrder": {
            "availableActions": [
                0
            ],
            "backOrdered": [
                1
            ],
            "contract": [
                21
            ],
            "contractId": [
                5
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "customerReference": [
                2
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lastSignedOn": [
                89
            ],
            "lines": [
                108
            ],
            "number": [
                2
            ],
            "orderedOn": [
                89
            ],
            "paymentDays": [
                6
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                89
            ],
            "status": [
                173
            ],
            "total": [
                92
            ],
            "transport": [
                221
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderConnection": {
            "edges": [
                164
            ],
            "nodes": [
                162
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderEdge": {
            "cursor": [
                2
            ],
            "node": [
                162
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderFilter": {
            "backOrdered": [
                3
            ],
            "contractId": [
                82
            ],
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "requestedOn": [
                90
            ],
            "status": [
                174
            ],
            "total": [
                159
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLine": {
            "amount": [
                92
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "line": [
                6
            ],
            "orderNumber": [
                2
            ],
            "orderedOn": [
                89
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "salesOrder": [
                95
            ],
            "salesOrderId": [
                5
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineConnection": {
            "edges": [
                168
            ],
            "nodes": [
                166
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineEdge": {
            "cursor": [
                2
            ],
            "node": [
                166
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                159
            ],
            "customerId": [
                82
            ],
            "orderedOn": [
                90
            ],
            "productId": [
                82
            ],
            "salesOrderId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineOrder": {},
        "SalesOrderOrder": {},
        "SalesOrderPayload": {
            "problems": [
                113
            ],
            "record": [
                162
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                173
            ],
            "in": [
                173
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturn": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "delivery": [
                44
            ],
            "deliveryId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                179
            ],
            "number": [
                2
            ],
            "receivedOn": [
                89
            ],
            "returnReason": [
                2
            ],
            "salesOrder": [
                162
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                181
            ],
            "total": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnConnection": {
            "edges": [
                177
            ],
            "nodes": [
                175
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnEdge": {
            "cursor": [
                2
            ],
            "node": [
                175
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnFilter": {
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "deliveryId": [
                82
            ],
            "salesOrderId": [
                82
            ],
            "status": [
                182
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnLine": {
            "amount": [
                92
            ],
            "batchNumber": [
                2
            ],
            "deliveryLine": [
                6
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                158
            ],
            "quantity": [
                158
            ],
            "rejectedQuantity": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                181
            ],
            "in": [
                181
            ],
            "__typename": [
                2
            ]
        },
        "Scope": {},
        "Settlement": {
            "availableActions": [
                0
            ],
            "cashReceiptId": [
                2
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                188
            ],
            "number": [
                2
            ],
            "status": [
                111
            ],
            "total": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SettlementConnection": {
            "edges": [
                186
            ],
            "nodes": [
                184
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SettlementEdge": {
            "cursor": [
                2
            ],
            "node": [
                184
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                202
            ],
            "createdAt": [
                43
            ],
            "customerId": [
                82
            ],
            "status": [
                112
            ],
            "__typename": [
                2
            ]
        },
        "SettlementLine": {
            "amount": [
                92
            ],
            "receivable": [
                135
            ],
            "receivableId": [
                5
            ],
            "__typename": [
                2
            ]
        },
        "SettlementOrder": {},
        "ShipmentNotice": {
            "availableActions": [
                0
            ],
            "carrierName": [
                2
            ],
            "createdAt": [
                42
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                89
            ],
            "id": [
                5
            ],
            "lines": [
                194
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                116
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                89
            ],
            "status": [
                198
            ],
            "supplier": [
                204
            ],
            "supplierId": [
                5
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeConnection": {
            "edges": [
                192
            ],
            "nodes": [
                190
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeEdge": {
            "cursor": [
                2
            ],
            "node": [
                190
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeFilter": {
            "createdAt": [
                43
            ],
            "expectedOn": [
                90
            ],
            "purchaseOrderId": [
                82
            ],
            "status": [
                199
            ],
            "supplierId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeLine": {
            "batchNumber": [
                2
            ],
            "expiresOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                89
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "quantity": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeLineInput": {
            "batchNumber": [
                2
            ],
            "expiresOn": [
                89
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                89
            ],
            "quantity": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                113
            ],
            "record": [
                190
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
            "eq": [
                198
            ],
            "in": [
                198
            ],
            "__typename": [
                2
            ]
        },
        "SignDeliveryInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                89
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "StorageClass": {},
        "StringFilter": {
            "eq": [
                2
            ],
            "in": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "SubmitQualificationInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "Supplier": {
            "address": [
                2
            ],
            "availableActions": [
                0
            ],
            "bankAccount": [
                2
            ],
            "code": [
                2
            ],
            "contactName": [
                2
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                205
            ],
            "name": [
                2
            ],
            "performance": [
                206
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                73
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SupplierKind": {},
        "SupplierPerformance": {
            "deliveredLines": [
                158
            ],
            "onTimeLines": [
                158
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                158
            ],
            "volume": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPrice": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "orderedOn": [
                89
            ],
            "product": [
                114
            ],
            "productId": [
                5
            ],
            "purchaseOrder": [
                95
            ],
            "purchaseOrderId": [
                5
            ],
            "quantity": [
                158
            ],
            "supplier": [
                204
            ],
            "supplierId": [
                5
            ],
            "unitPrice": [
                92
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceConnection": {
            "edges": [
                209
            ],
            "nodes": [
                207
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceEdge": {
            "cursor": [
                2
            ],
            "node": [
                207
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceFilter": {
            "orderedOn": [
                90
            ],
            "productId": [
                82
            ],
            "supplierId": [
                82
            ],
            "unitPrice": [
                159
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceOrder": {},
        "TestWebhookEndpointInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "TrackingEvent": {
            "availableActions": [
                0
            ],
            "carrier": [
                7
            ],
            "carrierId": [
                5
            ],
            "createdAt": [
                42
            ],
            "customer": [
                34
            ],
            "customerId": [
                5
            ],
            "delivery": [
                44
            ],
            "deliveryId": [
                5
            ],
            "displayName": [
                2
            ],
            "happenedAt": [
                42
            ],
            "id": [
                5
            ],
            "kind": [
                219
            ],
            "place": [
                2
            ],
            "reference": [
                2
            ],
            "remark": [
                2
            ],
            "temperature": [
                6
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "TrackingEventConnection": {
            "edges": [
                215
            ],
            "nodes": [
                213
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "TrackingEventEdge": {
            "cursor": [
                2
            ],
            "node": [
                213
            ],
            "__typename": [
                2
            ]
        },
        "TrackingEventFilter": {
            "carrierId": [
                82
            ],
            "customerId": [
                82
            ],
            "deliveryId": [
                82
            ],
            "happenedAt": [
                43
            ],
            "kind": [
                220
            ],
            "__typename": [
                2
            ]
        },
        "TrackingEventOrder": {},
        "TrackingEventPayload": {
            "problems": [
                113
            ],
            "record": [
                213
            ],
            "__typename": [
                2
            ]
        },
        "TrackingKind": {},
        "TrackingKindFilter": {
            "eq": [
                219
            ],
            "in": [
                219
            ],
            "__typename": [
                2
            ]
        },
        "TransportClass": {},
        "UpdateQualificationInput": {
            "expiresOn": [
                89
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "issuedOn": [
                89
            ],
            "kind": [
                128
            ],
            "number": [
                2
            ],
            "scope": [
                115
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "UpdateSalesOrderInput": {
            "contractId": [
                5
            ],
            "customerReference": [
                2
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                109
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                89
            ],
            "transport": [
                221
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "UpdateShipmentNoticeInput": {
            "carrierName": [
                2
            ],
            "deliveryNote": [
                2
            ],
            "expectedOn": [
                89
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                195
            ],
            "shippedOn": [
                89
            ],
            "trackingNumber": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "UpdateWebhookEndpointInput": {
            "description": [
                2
            ],
            "eventTypes": [
                2
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "url": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "Upload": {
            "headers": [
                227
            ],
            "method": [
                2
            ],
            "url": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "UploadHeader": {
            "name": [
                2
            ],
            "value": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "UploadPayload": {
            "problems": [
                113
            ],
            "record": [
                67
            ],
            "upload": [
                226
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttempt": {
            "availableActions": [
                0
            ],
            "createdAt": [
                42
            ],
            "delivery": [
                234
            ],
            "deliveryId": [
                5
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "milliseconds": [
                6
            ],
            "outcome": [
                2
            ],
            "party": [
                95
            ],
            "partyId": [
                5
            ],
            "requestHeaders": [
                248
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                248
            ],
            "status": [
                6
            ],
            "updatedAt": [
                42
            ],
            "url": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptConnection": {
            "edges": [
                231
            ],
            "nodes": [
                229
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptEdge": {
            "cursor": [
                2
            ],
            "node": [
                229
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptFilter": {
            "createdAt": [
                43
            ],
            "deliveryId": [
                82
            ],
            "partyId": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptOrder": {},
        "WebhookDelivery": {
            "attempts": [
                6
            ],
            "availableActions": [
                0
            ],
            "body": [
                2
            ],
            "createdAt": [
                42
            ],
            "displayName": [
                2
            ],
            "dueAt": [
                42
            ],
            "endpoint": [
                240
            ],
            "endpointId": [
                5
            ],
            "eventId": [
                2
            ],
            "eventType": [
                2
            ],
            "happenedAt": [
                42
            ],
            "id": [
                5
            ],
            "party": [
                95
            ],
            "partyId": [
                5
            ],
            "reason": [
                2
            ],
            "record": [
                95
            ],
            "recordId": [
                5
            ],
            "recordVersion": [
                6
            ],
            "status": [
                60
            ],
            "updatedAt": [
                42
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryConnection": {
            "edges": [
                236
            ],
            "nodes": [
                234
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryEdge": {
            "cursor": [
                2
            ],
            "node": [
                234
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryFilter": {
            "createdAt": [
                43
            ],
            "dueAt": [
                43
            ],
            "endpointId": [
                82
            ],
            "partyId": [
                82
            ],
            "status": [
                61
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryOrder": {},
        "WebhookDeliveryPayload": {
            "problems": [
                113
            ],
            "record": [
                234
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpoint": {
            "activeSince": [
                42
            ],
            "availableActions": [
                0
            ],
            "client": [
                95
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                42
            ],
            "description": [
                2
            ],
            "displayName": [
                2
            ],
            "eventTypes": [
                2
            ],
            "id": [
                5
            ],
            "oldSecretUntil": [
                42
            ],
            "party": [
                95
            ],
            "partyId": [
                5
            ],
            "pauseReason": [
                2
            ],
            "replayed": [
                6
            ],
            "replaying": [
                1
            ],
            "status": [
                246
            ],
            "updatedAt": [
                42
            ],
            "url": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointConnection": {
            "edges": [
                242
            ],
            "nodes": [
                240
            ],
            "pageInfo": [
                110
            ],
            "totalCount": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointEdge": {
            "cursor": [
                2
            ],
            "node": [
                240
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointFilter": {
            "createdAt": [
                43
            ],
            "partyId": [
                82
            ],
            "replaying": [
                3
            ],
            "status": [
                247
            ],
            "updatedAt": [
                43
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointOrder": {},
        "WebhookEndpointPayload": {
            "problems": [
                113
            ],
            "record": [
                240
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                246
            ],
            "in": [
                246
            ],
            "__typename": [
                2
            ]
        },
        "WebhookHeader": {
            "name": [
                2
            ],
            "value": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "WebhookSecretPayload": {
            "problems": [
                113
            ],
            "record": [
                240
            ],
            "secret": [
                2
            ],
            "__typename": [
                2
            ]
        },
        "WithdrawQualificationInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        },
        "WithdrawShipmentNoticeInput": {
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "reason": [
                2
            ],
            "version": [
                6
            ],
            "__typename": [
                2
            ]
        }
    }
}