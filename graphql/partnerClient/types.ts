export default {
    "scalars": [
        1,
        2,
        5,
        6,
        11,
        24,
        25,
        33,
        34,
        35,
        36,
        43,
        44,
        54,
        55,
        56,
        62,
        63,
        66,
        71,
        72,
        82,
        86,
        92,
        93,
        99,
        101,
        102,
        109,
        110,
        119,
        121,
        131,
        132,
        134,
        141,
        142,
        144,
        150,
        151,
        154,
        160,
        162,
        172,
        177,
        183,
        185
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
                84
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
        "CashReceipt": {
            "amount": [
                75
            ],
            "availableActions": [
                0
            ],
            "bankReference": [
                2
            ],
            "createdAt": [
                36
            ],
            "customer": [
                28
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
                149
            ],
            "number": [
                2
            ],
            "receivedOn": [
                72
            ],
            "settlement": [
                145
            ],
            "settlementId": [
                5
            ],
            "status": [
                82
            ],
            "updatedAt": [
                36
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
                9
            ],
            "nodes": [
                7
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                7
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "receivedOn": [
                73
            ],
            "status": [
                83
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptOrder": {},
        "Change": {
            "at": [
                36
            ],
            "cursor": [
                2
            ],
            "events": [
                13
            ],
            "gone": [
                1
            ],
            "record": [
                78
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
                12
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
                84
            ],
            "record": [
                50
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
                78
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
                36
            ],
            "customer": [
                28
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedOn": [
                72
            ],
            "endsOn": [
                72
            ],
            "expiresOn": [
                72
            ],
            "id": [
                5
            ],
            "lines": [
                23
            ],
            "number": [
                2
            ],
            "paymentDays": [
                6
            ],
            "previous": [
                19
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
                50
            ],
            "signedFileId": [
                5
            ],
            "signedOn": [
                72
            ],
            "startsOn": [
                72
            ],
            "status": [
                25
            ],
            "title": [
                2
            ],
            "total": [
                75
            ],
            "updatedAt": [
                36
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
                21
            ],
            "nodes": [
                19
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                19
            ],
            "__typename": [
                2
            ]
        },
        "ContractFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "expiresOn": [
                73
            ],
            "status": [
                26
            ],
            "__typename": [
                2
            ]
        },
        "ContractLine": {
            "amount": [
                75
            ],
            "orderedQuantity": [
                119
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "quantity": [
                119
            ],
            "unitPrice": [
                75
            ],
            "__typename": [
                2
            ]
        },
        "ContractOrder": {},
        "ContractStatus": {},
        "ContractStatusFilter": {
            "eq": [
                25
            ],
            "in": [
                25
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
                80
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                72
            ],
            "transport": [
                162
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
                36
            ],
            "creditLimit": [
                75
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                34
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
                35
            ],
            "updatedAt": [
                36
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
                75
            ],
            "committed": [
                75
            ],
            "createdAt": [
                36
            ],
            "creditLeft": [
                75
            ],
            "customer": [
                28
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
                75
            ],
            "receivable": [
                75
            ],
            "updatedAt": [
                36
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
                31
            ],
            "nodes": [
                29
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                29
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "receivable": [
                120
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
                36
            ],
            "to": [
                36
            ],
            "__typename": [
                2
            ]
        },
        "Delivery": {
            "availableActions": [
                0
            ],
            "carrierName": [
                2
            ],
            "createdAt": [
                36
            ],
            "customer": [
                28
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
            "lines": [
                42
            ],
            "number": [
                2
            ],
            "requestedOn": [
                72
            ],
            "salesOrder": [
                123
            ],
            "salesOrderId": [
                5
            ],
            "shippedOn": [
                72
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                72
            ],
            "status": [
                121
            ],
            "storageClass": [
                151
            ],
            "total": [
                75
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                36
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
                40
            ],
            "nodes": [
                38
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                38
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "requestedOn": [
                73
            ],
            "salesOrderId": [
                65
            ],
            "shippedOn": [
                73
            ],
            "status": [
                122
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryLine": {
            "amount": [
                75
            ],
            "batchNumber": [
                2
            ],
            "expiresOn": [
                72
            ],
            "orderLine": [
                6
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "quantity": [
                119
            ],
            "returnedQuantity": [
                119
            ],
            "unitPrice": [
                75
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryOrder": {},
        "DeliveryStatus": {},
        "DeliveryStatusFilter": {
            "eq": [
                44
            ],
            "in": [
                44
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
                36
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
                119
            ],
            "status": [
                55
            ],
            "updatedAt": [
                36
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
                52
            ],
            "nodes": [
                50
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                50
            ],
            "__typename": [
                2
            ]
        },
        "FileFilter": {
            "createdAt": [
                37
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
                36
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                72
            ],
            "id": [
                5
            ],
            "lines": [
                61
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                87
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                72
            ],
            "status": [
                63
            ],
            "supplier": [
                153
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                36
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
                59
            ],
            "nodes": [
                57
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                57
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptFilter": {
            "createdAt": [
                37
            ],
            "purchaseOrderId": [
                65
            ],
            "receivedOn": [
                73
            ],
            "status": [
                64
            ],
            "supplierId": [
                65
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptLine": {
            "acceptedQuantity": [
                119
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                119
            ],
            "deliveredQuantity": [
                119
            ],
            "expiresOn": [
                72
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                119
            ],
            "producedOn": [
                72
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                119
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptOrder": {},
        "GoodsReceiptStatus": {},
        "GoodsReceiptStatusFilter": {
            "eq": [
                63
            ],
            "in": [
                63
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
                75
            ],
            "availableActions": [
                0
            ],
            "bookedOn": [
                72
            ],
            "createdAt": [
                36
            ],
            "credit": [
                66
            ],
            "customer": [
                28
            ],
            "customerId": [
                5
            ],
            "debit": [
                66
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "receivable": [
                78
            ],
            "receivableId": [
                5
            ],
            "source": [
                78
            ],
            "sourceId": [
                5
            ],
            "updatedAt": [
                36
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
                69
            ],
            "nodes": [
                67
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                67
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "sourceId": [
                65
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryOrder": {},
        "LocalDate": {},
        "LocalDateRange": {
            "from": [
                72
            ],
            "to": [
                72
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
                78
            ],
            "scopes": [
                144
            ],
            "today": [
                72
            ],
            "__typename": [
                2
            ]
        },
        "Money": {
            "amount": [
                119
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
                119
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
                133,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                133,
                {
                    "input": [
                        15,
                        "ConfirmSalesOrderInput!"
                    ]
                }
            ],
            "confirmUpload": [
                17,
                {
                    "input": [
                        16,
                        "ConfirmUploadInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                133,
                {
                    "input": [
                        27,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                184,
                {
                    "input": [
                        46,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                184,
                {
                    "input": [
                        47,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                188,
                {
                    "input": [
                        112,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                178,
                {
                    "input": [
                        113,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                184,
                {
                    "input": [
                        114,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                167,
                {
                    "input": [
                        115,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                184,
                {
                    "input": [
                        116,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                188,
                {
                    "input": [
                        117,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                178,
                {
                    "input": [
                        161,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                133,
                {
                    "input": [
                        163,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                184,
                {
                    "input": [
                        164,
                        "UpdateWebhookEndpointInput!"
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
                36
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "updatedAt": [
                36
            ],
            "version": [
                6
            ],
            "on_CashReceipt": [
                7
            ],
            "on_Contract": [
                19
            ],
            "on_Customer": [
                28
            ],
            "on_CustomerAccount": [
                29
            ],
            "on_Delivery": [
                38
            ],
            "on_File": [
                50
            ],
            "on_GoodsReceipt": [
                57
            ],
            "on_LedgerEntry": [
                67
            ],
            "on_Product": [
                85
            ],
            "on_PurchaseOrder": [
                87
            ],
            "on_Qualification": [
                95
            ],
            "on_Receivable": [
                105
            ],
            "on_SalesOrder": [
                123
            ],
            "on_SalesOrderLine": [
                127
            ],
            "on_SalesReturn": [
                136
            ],
            "on_Settlement": [
                145
            ],
            "on_Supplier": [
                153
            ],
            "on_SupplierPrice": [
                156
            ],
            "on_WebhookAttempt": [
                168
            ],
            "on_WebhookDelivery": [
                173
            ],
            "on_WebhookEndpoint": [
                179
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                119
            ],
            "amount": [
                75
            ],
            "cancelledQuantity": [
                119
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "quantity": [
                119
            ],
            "returnedQuantity": [
                119
            ],
            "shippedQuantity": [
                119
            ],
            "unitPrice": [
                75
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
                119
            ],
            "unitPrice": [
                76
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
                82
            ],
            "in": [
                82
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
                18
            ],
            "on_FieldProblem": [
                49
            ],
            "on_RuleProblem": [
                118
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
                86
            ],
            "code": [
                2
            ],
            "createdAt": [
                36
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
                151
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
                36
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
                36
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                72
            ],
            "id": [
                5
            ],
            "lines": [
                91
            ],
            "number": [
                2
            ],
            "orderedOn": [
                72
            ],
            "remark": [
                2
            ],
            "status": [
                93
            ],
            "supplier": [
                153
            ],
            "supplierId": [
                5
            ],
            "total": [
                75
            ],
            "updatedAt": [
                36
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
                89
            ],
            "nodes": [
                87
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                87
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderFilter": {
            "createdAt": [
                37
            ],
            "expectedOn": [
                73
            ],
            "status": [
                94
            ],
            "supplierId": [
                65
            ],
            "total": [
                120
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderLine": {
            "amount": [
                75
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "quantity": [
                119
            ],
            "receivedQuantity": [
                119
            ],
            "unitPrice": [
                75
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderOrder": {},
        "PurchaseOrderStatus": {},
        "PurchaseOrderStatusFilter": {
            "eq": [
                93
            ],
            "in": [
                93
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
                36
            ],
            "displayName": [
                2
            ],
            "expiresOn": [
                72
            ],
            "file": [
                50
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "issuedOn": [
                72
            ],
            "kind": [
                99
            ],
            "number": [
                2
            ],
            "owner": [
                78
            ],
            "ownerId": [
                5
            ],
            "scope": [
                86
            ],
            "status": [
                102
            ],
            "title": [
                2
            ],
            "updatedAt": [
                36
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
                97
            ],
            "nodes": [
                95
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                95
            ],
            "__typename": [
                2
            ]
        },
        "QualificationFilter": {
            "createdAt": [
                37
            ],
            "expiresOn": [
                73
            ],
            "kind": [
                100
            ],
            "ownerId": [
                65
            ],
            "status": [
                103
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
            "eq": [
                99
            ],
            "in": [
                99
            ],
            "__typename": [
                2
            ]
        },
        "QualificationOrder": {},
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                102
            ],
            "in": [
                102
            ],
            "__typename": [
                2
            ]
        },
        "Query": {
            "cashReceipt": [
                7,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "cashReceipts": [
                8,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        10
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        11
                    ]
                }
            ],
            "changes": [
                14,
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
                19,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "contracts": [
                20,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        22
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        24
                    ]
                }
            ],
            "customer": [
                28,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccount": [
                29,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccounts": [
                30,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        32
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        33
                    ]
                }
            ],
            "deliveries": [
                39,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        41
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        43
                    ]
                }
            ],
            "delivery": [
                38,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "eventTypes": [
                48
            ],
            "file": [
                50,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "files": [
                51,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        53
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        54
                    ]
                }
            ],
            "goodsReceipt": [
                57,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "goodsReceipts": [
                58,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        60
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        62
                    ]
                }
            ],
            "ledgerEntries": [
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
            "ledgerEntry": [
                67,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "me": [
                74
            ],
            "node": [
                78,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "nodes": [
                78,
                {
                    "ids": [
                        5,
                        "[ID!]!"
                    ]
                }
            ],
            "purchaseOrder": [
                87,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                88,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        90
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        92
                    ]
                }
            ],
            "qualification": [
                95,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                96,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        98
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        101
                    ]
                }
            ],
            "receivable": [
                105,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                106,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        108
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        109
                    ]
                }
            ],
            "salesOrder": [
                123,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                127,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                128,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        130
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        131
                    ]
                }
            ],
            "salesOrders": [
                124,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        126
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        132
                    ]
                }
            ],
            "salesReturn": [
                136,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                137,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        139
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        141
                    ]
                }
            ],
            "settlement": [
                145,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                146,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        148
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        150
                    ]
                }
            ],
            "supplier": [
                153,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                156,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                157,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        159
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        160
                    ]
                }
            ],
            "webhookAttempt": [
                168,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                169,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        171
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        172
                    ]
                }
            ],
            "webhookDeliveries": [
                174,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        176
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        177
                    ]
                }
            ],
            "webhookDelivery": [
                173,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                179,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                180,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        182
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        183
                    ]
                }
            ],
            "__typename": [
                2
            ]
        },
        "Receivable": {
            "amount": [
                75
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                36
            ],
            "credited": [
                75
            ],
            "customer": [
                28
            ],
            "customerId": [
                5
            ],
            "delivery": [
                78
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
                72
            ],
            "id": [
                5
            ],
            "number": [
                2
            ],
            "open": [
                75
            ],
            "outstanding": [
                1
            ],
            "salesOrder": [
                78
            ],
            "salesOrderId": [
                5
            ],
            "settled": [
                75
            ],
            "shippedOn": [
                72
            ],
            "status": [
                110
            ],
            "updatedAt": [
                36
            ],
            "version": [
                6
            ],
            "writtenOff": [
                75
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableConnection": {
            "edges": [
                107
            ],
            "nodes": [
                105
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                105
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "dueOn": [
                73
            ],
            "outstanding": [
                3
            ],
            "salesOrderId": [
                65
            ],
            "status": [
                111
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                110
            ],
            "in": [
                110
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
                36
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
                119
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
                78
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
                119
            ],
            "to": [
                119
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                121
            ],
            "in": [
                121
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
                19
            ],
            "contractId": [
                5
            ],
            "createdAt": [
                36
            ],
            "customer": [
                28
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
                72
            ],
            "lines": [
                79
            ],
            "number": [
                2
            ],
            "orderedOn": [
                72
            ],
            "paymentDays": [
                6
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                72
            ],
            "status": [
                134
            ],
            "total": [
                75
            ],
            "transport": [
                162
            ],
            "updatedAt": [
                36
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
                125
            ],
            "nodes": [
                123
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                123
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
                65
            ],
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "requestedOn": [
                73
            ],
            "status": [
                135
            ],
            "total": [
                120
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLine": {
            "amount": [
                75
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                36
            ],
            "customer": [
                28
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
                72
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "quantity": [
                119
            ],
            "salesOrder": [
                78
            ],
            "salesOrderId": [
                5
            ],
            "updatedAt": [
                36
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
                129
            ],
            "nodes": [
                127
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                127
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                120
            ],
            "customerId": [
                65
            ],
            "orderedOn": [
                73
            ],
            "productId": [
                65
            ],
            "salesOrderId": [
                65
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineOrder": {},
        "SalesOrderOrder": {},
        "SalesOrderPayload": {
            "problems": [
                84
            ],
            "record": [
                123
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                134
            ],
            "in": [
                134
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
                36
            ],
            "customer": [
                28
            ],
            "customerId": [
                5
            ],
            "delivery": [
                38
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
                140
            ],
            "number": [
                2
            ],
            "receivedOn": [
                72
            ],
            "returnReason": [
                2
            ],
            "salesOrder": [
                123
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                142
            ],
            "total": [
                75
            ],
            "updatedAt": [
                36
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
                138
            ],
            "nodes": [
                136
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                136
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnFilter": {
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "deliveryId": [
                65
            ],
            "salesOrderId": [
                65
            ],
            "status": [
                143
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnLine": {
            "amount": [
                75
            ],
            "batchNumber": [
                2
            ],
            "deliveryLine": [
                6
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                119
            ],
            "quantity": [
                119
            ],
            "rejectedQuantity": [
                119
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                142
            ],
            "in": [
                142
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
                36
            ],
            "customer": [
                28
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
                149
            ],
            "number": [
                2
            ],
            "status": [
                82
            ],
            "total": [
                75
            ],
            "updatedAt": [
                36
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
                147
            ],
            "nodes": [
                145
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                145
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                152
            ],
            "createdAt": [
                37
            ],
            "customerId": [
                65
            ],
            "status": [
                83
            ],
            "__typename": [
                2
            ]
        },
        "SettlementLine": {
            "amount": [
                75
            ],
            "receivable": [
                105
            ],
            "receivableId": [
                5
            ],
            "__typename": [
                2
            ]
        },
        "SettlementOrder": {},
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
                36
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                154
            ],
            "name": [
                2
            ],
            "performance": [
                155
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                56
            ],
            "updatedAt": [
                36
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
                119
            ],
            "onTimeLines": [
                119
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                119
            ],
            "volume": [
                75
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
                36
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "orderedOn": [
                72
            ],
            "product": [
                85
            ],
            "productId": [
                5
            ],
            "purchaseOrder": [
                78
            ],
            "purchaseOrderId": [
                5
            ],
            "quantity": [
                119
            ],
            "supplier": [
                153
            ],
            "supplierId": [
                5
            ],
            "unitPrice": [
                75
            ],
            "updatedAt": [
                36
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
                158
            ],
            "nodes": [
                156
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                156
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceFilter": {
            "orderedOn": [
                73
            ],
            "productId": [
                65
            ],
            "supplierId": [
                65
            ],
            "unitPrice": [
                120
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
        "TransportClass": {},
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
                80
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                72
            ],
            "transport": [
                162
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
                166
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
                84
            ],
            "record": [
                50
            ],
            "upload": [
                165
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
                36
            ],
            "delivery": [
                173
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
                78
            ],
            "partyId": [
                5
            ],
            "requestHeaders": [
                187
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                187
            ],
            "status": [
                6
            ],
            "updatedAt": [
                36
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
                170
            ],
            "nodes": [
                168
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                168
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptFilter": {
            "createdAt": [
                37
            ],
            "deliveryId": [
                65
            ],
            "partyId": [
                65
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
                36
            ],
            "displayName": [
                2
            ],
            "dueAt": [
                36
            ],
            "endpoint": [
                179
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
                36
            ],
            "id": [
                5
            ],
            "party": [
                78
            ],
            "partyId": [
                5
            ],
            "reason": [
                2
            ],
            "record": [
                78
            ],
            "recordId": [
                5
            ],
            "recordVersion": [
                6
            ],
            "status": [
                44
            ],
            "updatedAt": [
                36
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
                175
            ],
            "nodes": [
                173
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                173
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryFilter": {
            "createdAt": [
                37
            ],
            "dueAt": [
                37
            ],
            "endpointId": [
                65
            ],
            "partyId": [
                65
            ],
            "status": [
                45
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryOrder": {},
        "WebhookDeliveryPayload": {
            "problems": [
                84
            ],
            "record": [
                173
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpoint": {
            "activeSince": [
                36
            ],
            "availableActions": [
                0
            ],
            "client": [
                78
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                36
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
                36
            ],
            "party": [
                78
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
                185
            ],
            "updatedAt": [
                36
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
                181
            ],
            "nodes": [
                179
            ],
            "pageInfo": [
                81
            ],
            "totalCount": [
                119
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
                179
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointFilter": {
            "createdAt": [
                37
            ],
            "partyId": [
                65
            ],
            "replaying": [
                3
            ],
            "status": [
                186
            ],
            "updatedAt": [
                37
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointOrder": {},
        "WebhookEndpointPayload": {
            "problems": [
                84
            ],
            "record": [
                179
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                185
            ],
            "in": [
                185
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
                84
            ],
            "record": [
                179
            ],
            "secret": [
                2
            ],
            "__typename": [
                2
            ]
        }
    }
}