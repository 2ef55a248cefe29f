export default {
    "scalars": [
        1,
        2,
        5,
        6,
        11,
        24,
        25,
        35,
        36,
        37,
        38,
        45,
        46,
        56,
        57,
        58,
        64,
        65,
        68,
        73,
        74,
        87,
        89,
        94,
        98,
        104,
        105,
        111,
        113,
        115,
        122,
        123,
        133,
        135,
        145,
        146,
        148,
        155,
        156,
        158,
        164,
        171,
        173,
        175,
        179,
        185,
        187,
        199,
        204,
        210,
        212
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
                96
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
                77
            ],
            "availableActions": [
                0
            ],
            "bankReference": [
                2
            ],
            "createdAt": [
                38
            ],
            "customer": [
                30
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
                163
            ],
            "number": [
                2
            ],
            "receivedOn": [
                74
            ],
            "settlement": [
                159
            ],
            "settlementId": [
                5
            ],
            "status": [
                94
            ],
            "updatedAt": [
                38
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
                93
            ],
            "totalCount": [
                133
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
                39
            ],
            "customerId": [
                67
            ],
            "receivedOn": [
                75
            ],
            "status": [
                95
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptOrder": {},
        "Change": {
            "at": [
                38
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
                80
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
                96
            ],
            "record": [
                52
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
                80
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
                38
            ],
            "customer": [
                30
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedOn": [
                74
            ],
            "endsOn": [
                74
            ],
            "expiresOn": [
                74
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
                52
            ],
            "signedFileId": [
                5
            ],
            "signedOn": [
                74
            ],
            "startsOn": [
                74
            ],
            "status": [
                25
            ],
            "title": [
                2
            ],
            "total": [
                77
            ],
            "updatedAt": [
                38
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
                93
            ],
            "totalCount": [
                133
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
                39
            ],
            "customerId": [
                67
            ],
            "expiresOn": [
                75
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
                77
            ],
            "orderedQuantity": [
                133
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
            ],
            "unitPrice": [
                77
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
        "CreateOrderConfirmationInput": {
            "idempotencyKey": [
                2
            ],
            "lines": [
                86
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
                92
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                74
            ],
            "transport": [
                187
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
                74
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                170
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                74
            ],
            "trackingNumber": [
                2
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
                38
            ],
            "creditLimit": [
                77
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                36
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
                37
            ],
            "updatedAt": [
                38
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
                77
            ],
            "committed": [
                77
            ],
            "createdAt": [
                38
            ],
            "creditLeft": [
                77
            ],
            "customer": [
                30
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
                77
            ],
            "receivable": [
                77
            ],
            "updatedAt": [
                38
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
                33
            ],
            "nodes": [
                31
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                31
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountFilter": {
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "receivable": [
                134
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
                38
            ],
            "to": [
                38
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
                38
            ],
            "customer": [
                30
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
                44
            ],
            "number": [
                2
            ],
            "requestedOn": [
                74
            ],
            "salesOrder": [
                137
            ],
            "salesOrderId": [
                5
            ],
            "shippedOn": [
                74
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                74
            ],
            "status": [
                135
            ],
            "storageClass": [
                175
            ],
            "total": [
                77
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                38
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
                42
            ],
            "nodes": [
                40
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                40
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryFilter": {
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "requestedOn": [
                75
            ],
            "salesOrderId": [
                67
            ],
            "shippedOn": [
                75
            ],
            "status": [
                136
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryLine": {
            "amount": [
                77
            ],
            "batchNumber": [
                2
            ],
            "expiresOn": [
                74
            ],
            "orderLine": [
                6
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
            ],
            "returnedQuantity": [
                133
            ],
            "unitPrice": [
                77
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryOrder": {},
        "DeliveryStatus": {},
        "DeliveryStatusFilter": {
            "eq": [
                46
            ],
            "in": [
                46
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
                38
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
                133
            ],
            "status": [
                57
            ],
            "updatedAt": [
                38
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
                54
            ],
            "nodes": [
                52
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                52
            ],
            "__typename": [
                2
            ]
        },
        "FileFilter": {
            "createdAt": [
                39
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
                38
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                74
            ],
            "id": [
                5
            ],
            "lines": [
                63
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                99
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                74
            ],
            "shipmentNotice": [
                165
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                65
            ],
            "supplier": [
                178
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                38
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
                61
            ],
            "nodes": [
                59
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                59
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptFilter": {
            "createdAt": [
                39
            ],
            "purchaseOrderId": [
                67
            ],
            "receivedOn": [
                75
            ],
            "shipmentNoticeId": [
                67
            ],
            "status": [
                66
            ],
            "supplierId": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptLine": {
            "acceptedQuantity": [
                133
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                133
            ],
            "deliveredQuantity": [
                133
            ],
            "expiresOn": [
                74
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                133
            ],
            "producedOn": [
                74
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                133
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptOrder": {},
        "GoodsReceiptStatus": {},
        "GoodsReceiptStatusFilter": {
            "eq": [
                65
            ],
            "in": [
                65
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
                77
            ],
            "availableActions": [
                0
            ],
            "bookedOn": [
                74
            ],
            "createdAt": [
                38
            ],
            "credit": [
                68
            ],
            "customer": [
                30
            ],
            "customerId": [
                5
            ],
            "debit": [
                68
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "receivable": [
                80
            ],
            "receivableId": [
                5
            ],
            "source": [
                80
            ],
            "sourceId": [
                5
            ],
            "updatedAt": [
                38
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
                71
            ],
            "nodes": [
                69
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                69
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryFilter": {
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "sourceId": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryOrder": {},
        "LocalDate": {},
        "LocalDateRange": {
            "from": [
                74
            ],
            "to": [
                74
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
                80
            ],
            "scopes": [
                158
            ],
            "today": [
                74
            ],
            "__typename": [
                2
            ]
        },
        "Money": {
            "amount": [
                133
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
                133
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
                147,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                147,
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
            "createOrderConfirmation": [
                88,
                {
                    "input": [
                        27,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                147,
                {
                    "input": [
                        28,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                172,
                {
                    "input": [
                        29,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                211,
                {
                    "input": [
                        48,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                211,
                {
                    "input": [
                        49,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                215,
                {
                    "input": [
                        125,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "renewQualification": [
                114,
                {
                    "input": [
                        126,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                205,
                {
                    "input": [
                        127,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                211,
                {
                    "input": [
                        128,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                194,
                {
                    "input": [
                        129,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                211,
                {
                    "input": [
                        130,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                215,
                {
                    "input": [
                        131,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "submitQualification": [
                114,
                {
                    "input": [
                        177,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                205,
                {
                    "input": [
                        186,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                114,
                {
                    "input": [
                        188,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                147,
                {
                    "input": [
                        189,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                172,
                {
                    "input": [
                        190,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                211,
                {
                    "input": [
                        191,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                114,
                {
                    "input": [
                        216,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                172,
                {
                    "input": [
                        217,
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
                38
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "updatedAt": [
                38
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
                30
            ],
            "on_CustomerAccount": [
                31
            ],
            "on_Delivery": [
                40
            ],
            "on_File": [
                52
            ],
            "on_GoodsReceipt": [
                59
            ],
            "on_LedgerEntry": [
                69
            ],
            "on_OrderConfirmation": [
                81
            ],
            "on_Product": [
                97
            ],
            "on_PurchaseOrder": [
                99
            ],
            "on_Qualification": [
                107
            ],
            "on_Receivable": [
                118
            ],
            "on_SalesOrder": [
                137
            ],
            "on_SalesOrderLine": [
                141
            ],
            "on_SalesReturn": [
                150
            ],
            "on_Settlement": [
                159
            ],
            "on_ShipmentNotice": [
                165
            ],
            "on_Supplier": [
                178
            ],
            "on_SupplierPrice": [
                181
            ],
            "on_WebhookAttempt": [
                195
            ],
            "on_WebhookDelivery": [
                200
            ],
            "on_WebhookEndpoint": [
                206
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
                38
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                85
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                99
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
                89
            ],
            "supplier": [
                178
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                38
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
                83
            ],
            "nodes": [
                81
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                81
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationFilter": {
            "createdAt": [
                39
            ],
            "purchaseOrderId": [
                67
            ],
            "status": [
                90
            ],
            "supplierId": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationLine": {
            "expectedOn": [
                74
            ],
            "orderLine": [
                6
            ],
            "orderedQuantity": [
                133
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
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
                74
            ],
            "orderLine": [
                6
            ],
            "quantity": [
                133
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
                96
            ],
            "record": [
                81
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
            "eq": [
                89
            ],
            "in": [
                89
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                133
            ],
            "amount": [
                77
            ],
            "cancelledQuantity": [
                133
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
            ],
            "returnedQuantity": [
                133
            ],
            "shippedQuantity": [
                133
            ],
            "unitPrice": [
                77
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
                133
            ],
            "unitPrice": [
                78
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
                94
            ],
            "in": [
                94
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
                51
            ],
            "on_RuleProblem": [
                132
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
                98
            ],
            "code": [
                2
            ],
            "createdAt": [
                38
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
                175
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
                38
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
                38
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                74
            ],
            "id": [
                5
            ],
            "lines": [
                103
            ],
            "number": [
                2
            ],
            "orderedOn": [
                74
            ],
            "remark": [
                2
            ],
            "status": [
                105
            ],
            "supplier": [
                178
            ],
            "supplierId": [
                5
            ],
            "total": [
                77
            ],
            "updatedAt": [
                38
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
                101
            ],
            "nodes": [
                99
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                99
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderFilter": {
            "createdAt": [
                39
            ],
            "expectedOn": [
                75
            ],
            "status": [
                106
            ],
            "supplierId": [
                67
            ],
            "total": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderLine": {
            "amount": [
                77
            ],
            "confirmedFor": [
                74
            ],
            "confirmedQuantity": [
                133
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
            ],
            "receivedQuantity": [
                133
            ],
            "unitPrice": [
                77
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderOrder": {},
        "PurchaseOrderStatus": {},
        "PurchaseOrderStatusFilter": {
            "eq": [
                105
            ],
            "in": [
                105
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
                38
            ],
            "displayName": [
                2
            ],
            "expiresOn": [
                74
            ],
            "file": [
                52
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "issuedOn": [
                74
            ],
            "kind": [
                111
            ],
            "number": [
                2
            ],
            "owner": [
                80
            ],
            "ownerId": [
                5
            ],
            "renewedBy": [
                107
            ],
            "renewedById": [
                5
            ],
            "renews": [
                107
            ],
            "renewsId": [
                5
            ],
            "scope": [
                98
            ],
            "status": [
                115
            ],
            "title": [
                2
            ],
            "updatedAt": [
                38
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
                109
            ],
            "nodes": [
                107
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                107
            ],
            "__typename": [
                2
            ]
        },
        "QualificationFilter": {
            "createdAt": [
                39
            ],
            "expiresOn": [
                75
            ],
            "kind": [
                112
            ],
            "ownerId": [
                67
            ],
            "status": [
                116
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
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
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                96
            ],
            "record": [
                107
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                115
            ],
            "in": [
                115
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
                30,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccount": [
                31,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccounts": [
                32,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        34
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        35
                    ]
                }
            ],
            "deliveries": [
                41,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        43
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        45
                    ]
                }
            ],
            "delivery": [
                40,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "eventTypes": [
                50
            ],
            "file": [
                52,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "files": [
                53,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        55
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        56
                    ]
                }
            ],
            "goodsReceipt": [
                59,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "goodsReceipts": [
                60,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        62
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        64
                    ]
                }
            ],
            "ledgerEntries": [
                70,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        72
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        73
                    ]
                }
            ],
            "ledgerEntry": [
                69,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "me": [
                76
            ],
            "node": [
                80,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "nodes": [
                80,
                {
                    "ids": [
                        5,
                        "[ID!]!"
                    ]
                }
            ],
            "orderConfirmation": [
                81,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
                82,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        84
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        87
                    ]
                }
            ],
            "purchaseOrder": [
                99,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                100,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        102
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
            "qualification": [
                107,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                108,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        110
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        113
                    ]
                }
            ],
            "receivable": [
                118,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                119,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        121
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        122
                    ]
                }
            ],
            "salesOrder": [
                137,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                141,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                142,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        144
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        145
                    ]
                }
            ],
            "salesOrders": [
                138,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        140
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        146
                    ]
                }
            ],
            "salesReturn": [
                150,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                151,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        153
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        155
                    ]
                }
            ],
            "settlement": [
                159,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                160,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        162
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        164
                    ]
                }
            ],
            "shipmentNotice": [
                165,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
                166,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        168
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
            "supplier": [
                178,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                181,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                182,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        184
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        185
                    ]
                }
            ],
            "webhookAttempt": [
                195,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                196,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        198
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        199
                    ]
                }
            ],
            "webhookDeliveries": [
                201,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        203
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        204
                    ]
                }
            ],
            "webhookDelivery": [
                200,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                206,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                207,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        209
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        210
                    ]
                }
            ],
            "__typename": [
                2
            ]
        },
        "Receivable": {
            "amount": [
                77
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                38
            ],
            "credited": [
                77
            ],
            "customer": [
                30
            ],
            "customerId": [
                5
            ],
            "delivery": [
                80
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
                74
            ],
            "id": [
                5
            ],
            "number": [
                2
            ],
            "open": [
                77
            ],
            "outstanding": [
                1
            ],
            "salesOrder": [
                80
            ],
            "salesOrderId": [
                5
            ],
            "settled": [
                77
            ],
            "shippedOn": [
                74
            ],
            "status": [
                123
            ],
            "updatedAt": [
                38
            ],
            "version": [
                6
            ],
            "writtenOff": [
                77
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableConnection": {
            "edges": [
                120
            ],
            "nodes": [
                118
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                118
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableFilter": {
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "dueOn": [
                75
            ],
            "outstanding": [
                3
            ],
            "salesOrderId": [
                67
            ],
            "status": [
                124
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                123
            ],
            "in": [
                123
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
        "RenewQualificationInput": {
            "expiresOn": [
                74
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
                74
            ],
            "number": [
                2
            ],
            "scope": [
                98
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
                38
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
                133
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
                80
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
                133
            ],
            "to": [
                133
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                135
            ],
            "in": [
                135
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
                38
            ],
            "customer": [
                30
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
                74
            ],
            "lines": [
                91
            ],
            "number": [
                2
            ],
            "orderedOn": [
                74
            ],
            "paymentDays": [
                6
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                74
            ],
            "status": [
                148
            ],
            "total": [
                77
            ],
            "transport": [
                187
            ],
            "updatedAt": [
                38
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
                139
            ],
            "nodes": [
                137
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                137
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
                67
            ],
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "requestedOn": [
                75
            ],
            "status": [
                149
            ],
            "total": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLine": {
            "amount": [
                77
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                38
            ],
            "customer": [
                30
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
                74
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
            ],
            "salesOrder": [
                80
            ],
            "salesOrderId": [
                5
            ],
            "updatedAt": [
                38
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
                143
            ],
            "nodes": [
                141
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                141
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                134
            ],
            "customerId": [
                67
            ],
            "orderedOn": [
                75
            ],
            "productId": [
                67
            ],
            "salesOrderId": [
                67
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineOrder": {},
        "SalesOrderOrder": {},
        "SalesOrderPayload": {
            "problems": [
                96
            ],
            "record": [
                137
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                148
            ],
            "in": [
                148
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
                38
            ],
            "customer": [
                30
            ],
            "customerId": [
                5
            ],
            "delivery": [
                40
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
                154
            ],
            "number": [
                2
            ],
            "receivedOn": [
                74
            ],
            "returnReason": [
                2
            ],
            "salesOrder": [
                137
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                156
            ],
            "total": [
                77
            ],
            "updatedAt": [
                38
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
                152
            ],
            "nodes": [
                150
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                150
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnFilter": {
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "deliveryId": [
                67
            ],
            "salesOrderId": [
                67
            ],
            "status": [
                157
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnLine": {
            "amount": [
                77
            ],
            "batchNumber": [
                2
            ],
            "deliveryLine": [
                6
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                133
            ],
            "quantity": [
                133
            ],
            "rejectedQuantity": [
                133
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                156
            ],
            "in": [
                156
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
                38
            ],
            "customer": [
                30
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
                163
            ],
            "number": [
                2
            ],
            "status": [
                94
            ],
            "total": [
                77
            ],
            "updatedAt": [
                38
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
                161
            ],
            "nodes": [
                159
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                159
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                176
            ],
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "status": [
                95
            ],
            "__typename": [
                2
            ]
        },
        "SettlementLine": {
            "amount": [
                77
            ],
            "receivable": [
                118
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
                38
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                74
            ],
            "id": [
                5
            ],
            "lines": [
                169
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                99
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                74
            ],
            "status": [
                173
            ],
            "supplier": [
                178
            ],
            "supplierId": [
                5
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                38
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
                167
            ],
            "nodes": [
                165
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                165
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeFilter": {
            "createdAt": [
                39
            ],
            "expectedOn": [
                75
            ],
            "purchaseOrderId": [
                67
            ],
            "status": [
                174
            ],
            "supplierId": [
                67
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
                74
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                74
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "quantity": [
                133
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
                74
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                74
            ],
            "quantity": [
                133
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                96
            ],
            "record": [
                165
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
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
                38
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                179
            ],
            "name": [
                2
            ],
            "performance": [
                180
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                58
            ],
            "updatedAt": [
                38
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
                133
            ],
            "onTimeLines": [
                133
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                133
            ],
            "volume": [
                77
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
                38
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "orderedOn": [
                74
            ],
            "product": [
                97
            ],
            "productId": [
                5
            ],
            "purchaseOrder": [
                80
            ],
            "purchaseOrderId": [
                5
            ],
            "quantity": [
                133
            ],
            "supplier": [
                178
            ],
            "supplierId": [
                5
            ],
            "unitPrice": [
                77
            ],
            "updatedAt": [
                38
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
                183
            ],
            "nodes": [
                181
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                181
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceFilter": {
            "orderedOn": [
                75
            ],
            "productId": [
                67
            ],
            "supplierId": [
                67
            ],
            "unitPrice": [
                134
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
        "UpdateQualificationInput": {
            "expiresOn": [
                74
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
                74
            ],
            "kind": [
                111
            ],
            "number": [
                2
            ],
            "scope": [
                98
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
                92
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                74
            ],
            "transport": [
                187
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
                74
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                170
            ],
            "shippedOn": [
                74
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
                193
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
                96
            ],
            "record": [
                52
            ],
            "upload": [
                192
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
                38
            ],
            "delivery": [
                200
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
                80
            ],
            "partyId": [
                5
            ],
            "requestHeaders": [
                214
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                214
            ],
            "status": [
                6
            ],
            "updatedAt": [
                38
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
                197
            ],
            "nodes": [
                195
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                195
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptFilter": {
            "createdAt": [
                39
            ],
            "deliveryId": [
                67
            ],
            "partyId": [
                67
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
                38
            ],
            "displayName": [
                2
            ],
            "dueAt": [
                38
            ],
            "endpoint": [
                206
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
                38
            ],
            "id": [
                5
            ],
            "party": [
                80
            ],
            "partyId": [
                5
            ],
            "reason": [
                2
            ],
            "record": [
                80
            ],
            "recordId": [
                5
            ],
            "recordVersion": [
                6
            ],
            "status": [
                46
            ],
            "updatedAt": [
                38
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
                202
            ],
            "nodes": [
                200
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                200
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryFilter": {
            "createdAt": [
                39
            ],
            "dueAt": [
                39
            ],
            "endpointId": [
                67
            ],
            "partyId": [
                67
            ],
            "status": [
                47
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryOrder": {},
        "WebhookDeliveryPayload": {
            "problems": [
                96
            ],
            "record": [
                200
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpoint": {
            "activeSince": [
                38
            ],
            "availableActions": [
                0
            ],
            "client": [
                80
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                38
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
                38
            ],
            "party": [
                80
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
                212
            ],
            "updatedAt": [
                38
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
                208
            ],
            "nodes": [
                206
            ],
            "pageInfo": [
                93
            ],
            "totalCount": [
                133
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
                206
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointFilter": {
            "createdAt": [
                39
            ],
            "partyId": [
                67
            ],
            "replaying": [
                3
            ],
            "status": [
                213
            ],
            "updatedAt": [
                39
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointOrder": {},
        "WebhookEndpointPayload": {
            "problems": [
                96
            ],
            "record": [
                206
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                212
            ],
            "in": [
                212
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
                96
            ],
            "record": [
                206
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