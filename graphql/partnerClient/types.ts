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
        81,
        89,
        91,
        96,
        100,
        106,
        107,
        113,
        115,
        117,
        124,
        125,
        133,
        143,
        145,
        155,
        156,
        158,
        165,
        166,
        168,
        174,
        181,
        183,
        185,
        189,
        195,
        197,
        209,
        214,
        220,
        222
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
                98
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
                173
            ],
            "number": [
                2
            ],
            "receivedOn": [
                74
            ],
            "settlement": [
                169
            ],
            "settlementId": [
                5
            ],
            "status": [
                96
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
                95
            ],
            "totalCount": [
                143
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
                97
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
                98
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
                95
            ],
            "totalCount": [
                143
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
                143
            ],
            "product": [
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
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
                88
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
                94
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                74
            ],
            "transport": [
                197
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
                180
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
                95
            ],
            "totalCount": [
                143
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
                144
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
                147
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
                145
            ],
            "storageClass": [
                185
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
                95
            ],
            "totalCount": [
                143
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
                146
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
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
            ],
            "returnedQuantity": [
                143
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
                143
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
                95
            ],
            "totalCount": [
                143
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
                101
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                74
            ],
            "shipmentNotice": [
                175
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                65
            ],
            "supplier": [
                188
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
                95
            ],
            "totalCount": [
                143
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
                143
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                143
            ],
            "deliveredQuantity": [
                143
            ],
            "expiresOn": [
                74
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                143
            ],
            "producedOn": [
                74
            ],
            "product": [
                99
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                143
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
                95
            ],
            "totalCount": [
                143
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
                168
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
                143
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
                143
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
                157,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                157,
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
                90,
                {
                    "input": [
                        27,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                157,
                {
                    "input": [
                        28,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                182,
                {
                    "input": [
                        29,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                221,
                {
                    "input": [
                        48,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                221,
                {
                    "input": [
                        49,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerOperation": [
                134,
                {
                    "input": [
                        127,
                        "RegisterOperationInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                225,
                {
                    "input": [
                        128,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "removeRegisteredOperation": [
                134,
                {
                    "input": [
                        135,
                        "RemoveRegisteredOperationInput!"
                    ]
                }
            ],
            "renewQualification": [
                116,
                {
                    "input": [
                        136,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                215,
                {
                    "input": [
                        137,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                221,
                {
                    "input": [
                        138,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                204,
                {
                    "input": [
                        139,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                221,
                {
                    "input": [
                        140,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                225,
                {
                    "input": [
                        141,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "submitQualification": [
                116,
                {
                    "input": [
                        187,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                215,
                {
                    "input": [
                        196,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                116,
                {
                    "input": [
                        198,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                157,
                {
                    "input": [
                        199,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                182,
                {
                    "input": [
                        200,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                221,
                {
                    "input": [
                        201,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                116,
                {
                    "input": [
                        226,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                182,
                {
                    "input": [
                        227,
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
                83
            ],
            "on_Product": [
                99
            ],
            "on_PurchaseOrder": [
                101
            ],
            "on_Qualification": [
                109
            ],
            "on_Receivable": [
                120
            ],
            "on_RegisteredOperation": [
                129
            ],
            "on_SalesOrder": [
                147
            ],
            "on_SalesOrderLine": [
                151
            ],
            "on_SalesReturn": [
                160
            ],
            "on_Settlement": [
                169
            ],
            "on_ShipmentNotice": [
                175
            ],
            "on_Supplier": [
                188
            ],
            "on_SupplierPrice": [
                191
            ],
            "on_WebhookAttempt": [
                205
            ],
            "on_WebhookDelivery": [
                210
            ],
            "on_WebhookEndpoint": [
                216
            ],
            "__typename": [
                2
            ]
        },
        "OperationStatus": {},
        "OperationStatusFilter": {
            "eq": [
                81
            ],
            "in": [
                81
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
                87
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                101
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
                91
            ],
            "supplier": [
                188
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
                85
            ],
            "nodes": [
                83
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                83
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
                92
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
                143
            ],
            "product": [
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
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
                143
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
                98
            ],
            "record": [
                83
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
            "eq": [
                91
            ],
            "in": [
                91
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                143
            ],
            "amount": [
                77
            ],
            "cancelledQuantity": [
                143
            ],
            "product": [
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
            ],
            "returnedQuantity": [
                143
            ],
            "shippedQuantity": [
                143
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
                143
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
                96
            ],
            "in": [
                96
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
                142
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
                100
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
                185
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
                105
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
                107
            ],
            "supplier": [
                188
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
                103
            ],
            "nodes": [
                101
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                101
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
                108
            ],
            "supplierId": [
                67
            ],
            "total": [
                144
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
                143
            ],
            "product": [
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
            ],
            "receivedQuantity": [
                143
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
                107
            ],
            "in": [
                107
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
                113
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
                109
            ],
            "renewedById": [
                5
            ],
            "renews": [
                109
            ],
            "renewsId": [
                5
            ],
            "scope": [
                100
            ],
            "status": [
                117
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
                111
            ],
            "nodes": [
                109
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                109
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
                114
            ],
            "ownerId": [
                67
            ],
            "status": [
                118
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
            "eq": [
                113
            ],
            "in": [
                113
            ],
            "__typename": [
                2
            ]
        },
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                98
            ],
            "record": [
                109
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                117
            ],
            "in": [
                117
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
                50,
                {
                    "clientId": [
                        5
                    ]
                }
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
                83,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
                84,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        86
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        89
                    ]
                }
            ],
            "purchaseOrder": [
                101,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                102,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        104
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        106
                    ]
                }
            ],
            "qualification": [
                109,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                110,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        112
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        115
                    ]
                }
            ],
            "receivable": [
                120,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                121,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        123
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        124
                    ]
                }
            ],
            "registeredOperation": [
                129,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "registeredOperations": [
                130,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        132
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        133
                    ]
                }
            ],
            "salesOrder": [
                147,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                151,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                152,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        154
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
            "salesOrders": [
                148,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        150
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        156
                    ]
                }
            ],
            "salesReturn": [
                160,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                161,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        163
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        165
                    ]
                }
            ],
            "settlement": [
                169,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                170,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        172
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        174
                    ]
                }
            ],
            "shipmentNotice": [
                175,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
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
                        181
                    ]
                }
            ],
            "supplier": [
                188,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                191,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                192,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        194
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        195
                    ]
                }
            ],
            "webhookAttempt": [
                205,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                206,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        208
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        209
                    ]
                }
            ],
            "webhookDeliveries": [
                211,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        213
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        214
                    ]
                }
            ],
            "webhookDelivery": [
                210,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                216,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                217,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        219
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        220
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
                125
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
                122
            ],
            "nodes": [
                120
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                120
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
                126
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                125
            ],
            "in": [
                125
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
                80
            ],
            "clientId": [
                5
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
                81
            ],
            "text": [
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
        "RegisteredOperationConnection": {
            "edges": [
                131
            ],
            "nodes": [
                129
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                129
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationFilter": {
            "clientId": [
                67
            ],
            "createdAt": [
                39
            ],
            "status": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationOrder": {},
        "RegisteredOperationPayload": {
            "problems": [
                98
            ],
            "record": [
                129
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
                100
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
                143
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
                143
            ],
            "to": [
                143
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                145
            ],
            "in": [
                145
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
                93
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
                158
            ],
            "total": [
                77
            ],
            "transport": [
                197
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
                149
            ],
            "nodes": [
                147
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                147
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
                159
            ],
            "total": [
                144
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
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
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
                153
            ],
            "nodes": [
                151
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                151
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                144
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
                98
            ],
            "record": [
                147
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                158
            ],
            "in": [
                158
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
                164
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
                147
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                166
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
                162
            ],
            "nodes": [
                160
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                160
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
                167
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
                99
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                143
            ],
            "quantity": [
                143
            ],
            "rejectedQuantity": [
                143
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                166
            ],
            "in": [
                166
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
                173
            ],
            "number": [
                2
            ],
            "status": [
                96
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
                171
            ],
            "nodes": [
                169
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                169
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                186
            ],
            "createdAt": [
                39
            ],
            "customerId": [
                67
            ],
            "status": [
                97
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
                120
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
                179
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                101
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                74
            ],
            "status": [
                183
            ],
            "supplier": [
                188
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
                177
            ],
            "nodes": [
                175
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                175
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
                184
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
                99
            ],
            "productId": [
                5
            ],
            "quantity": [
                143
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
                143
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                98
            ],
            "record": [
                175
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
            "eq": [
                183
            ],
            "in": [
                183
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
                189
            ],
            "name": [
                2
            ],
            "performance": [
                190
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
                143
            ],
            "onTimeLines": [
                143
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                143
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
                99
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
                143
            ],
            "supplier": [
                188
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
                193
            ],
            "nodes": [
                191
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                191
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
                144
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
                113
            ],
            "number": [
                2
            ],
            "scope": [
                100
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
                94
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                74
            ],
            "transport": [
                197
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
                180
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
                203
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
                98
            ],
            "record": [
                52
            ],
            "upload": [
                202
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
                210
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
                224
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                224
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
                207
            ],
            "nodes": [
                205
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                205
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
                216
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
                212
            ],
            "nodes": [
                210
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                210
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
                98
            ],
            "record": [
                210
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
                222
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
                218
            ],
            "nodes": [
                216
            ],
            "pageInfo": [
                95
            ],
            "totalCount": [
                143
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
                216
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
                223
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
                98
            ],
            "record": [
                216
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                222
            ],
            "in": [
                222
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
                98
            ],
            "record": [
                216
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