export default {
    "scalars": [
        1,
        2,
        5,
        6,
        11,
        24,
        26,
        36,
        37,
        38,
        39,
        46,
        47,
        57,
        58,
        59,
        65,
        66,
        69,
        74,
        75,
        88,
        90,
        95,
        99,
        105,
        106,
        112,
        114,
        116,
        123,
        124,
        134,
        136,
        146,
        147,
        149,
        156,
        157,
        159,
        165,
        172,
        174,
        176,
        180,
        186,
        188,
        200,
        205,
        211,
        213
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
                97
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
                78
            ],
            "availableActions": [
                0
            ],
            "bankReference": [
                2
            ],
            "createdAt": [
                39
            ],
            "customer": [
                31
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
                164
            ],
            "number": [
                2
            ],
            "receivedOn": [
                75
            ],
            "settlement": [
                160
            ],
            "settlementId": [
                5
            ],
            "status": [
                95
            ],
            "updatedAt": [
                39
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
                94
            ],
            "totalCount": [
                134
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
                40
            ],
            "customerId": [
                68
            ],
            "receivedOn": [
                76
            ],
            "status": [
                96
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptOrder": {},
        "Change": {
            "at": [
                39
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
                81
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
                97
            ],
            "record": [
                53
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
                81
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
                39
            ],
            "customer": [
                31
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedOn": [
                75
            ],
            "endsOn": [
                75
            ],
            "expiresOn": [
                75
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
            "performance": [
                25
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
                53
            ],
            "signedFileId": [
                5
            ],
            "signedOn": [
                75
            ],
            "startsOn": [
                75
            ],
            "status": [
                26
            ],
            "title": [
                2
            ],
            "total": [
                78
            ],
            "updatedAt": [
                39
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
                94
            ],
            "totalCount": [
                134
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
                40
            ],
            "customerId": [
                68
            ],
            "expiresOn": [
                76
            ],
            "status": [
                27
            ],
            "__typename": [
                2
            ]
        },
        "ContractLine": {
            "amount": [
                78
            ],
            "orderedQuantity": [
                134
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
            ],
            "unitPrice": [
                78
            ],
            "__typename": [
                2
            ]
        },
        "ContractOrder": {},
        "ContractPerformance": {
            "agreed": [
                134
            ],
            "ordered": [
                134
            ],
            "productId": [
                5
            ],
            "remaining": [
                134
            ],
            "shipped": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "ContractStatus": {},
        "ContractStatusFilter": {
            "eq": [
                26
            ],
            "in": [
                26
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
                87
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
                93
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                75
            ],
            "transport": [
                188
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
                75
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                171
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                75
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
                39
            ],
            "creditLimit": [
                78
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                37
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
                38
            ],
            "updatedAt": [
                39
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
                78
            ],
            "committed": [
                78
            ],
            "createdAt": [
                39
            ],
            "creditLeft": [
                78
            ],
            "customer": [
                31
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
                78
            ],
            "receivable": [
                78
            ],
            "updatedAt": [
                39
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
                34
            ],
            "nodes": [
                32
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                32
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountFilter": {
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "receivable": [
                135
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
                39
            ],
            "to": [
                39
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
                39
            ],
            "customer": [
                31
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
                45
            ],
            "number": [
                2
            ],
            "requestedOn": [
                75
            ],
            "salesOrder": [
                138
            ],
            "salesOrderId": [
                5
            ],
            "shippedOn": [
                75
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                75
            ],
            "status": [
                136
            ],
            "storageClass": [
                176
            ],
            "total": [
                78
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                39
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
                43
            ],
            "nodes": [
                41
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                41
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryFilter": {
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "requestedOn": [
                76
            ],
            "salesOrderId": [
                68
            ],
            "shippedOn": [
                76
            ],
            "status": [
                137
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryLine": {
            "amount": [
                78
            ],
            "batchNumber": [
                2
            ],
            "expiresOn": [
                75
            ],
            "orderLine": [
                6
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
            ],
            "returnedQuantity": [
                134
            ],
            "unitPrice": [
                78
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryOrder": {},
        "DeliveryStatus": {},
        "DeliveryStatusFilter": {
            "eq": [
                47
            ],
            "in": [
                47
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
                39
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
                134
            ],
            "status": [
                58
            ],
            "updatedAt": [
                39
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
                55
            ],
            "nodes": [
                53
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                53
            ],
            "__typename": [
                2
            ]
        },
        "FileFilter": {
            "createdAt": [
                40
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
                39
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                75
            ],
            "id": [
                5
            ],
            "lines": [
                64
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                100
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                75
            ],
            "shipmentNotice": [
                166
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                66
            ],
            "supplier": [
                179
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                39
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
                62
            ],
            "nodes": [
                60
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                60
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptFilter": {
            "createdAt": [
                40
            ],
            "purchaseOrderId": [
                68
            ],
            "receivedOn": [
                76
            ],
            "shipmentNoticeId": [
                68
            ],
            "status": [
                67
            ],
            "supplierId": [
                68
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptLine": {
            "acceptedQuantity": [
                134
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                134
            ],
            "deliveredQuantity": [
                134
            ],
            "expiresOn": [
                75
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                134
            ],
            "producedOn": [
                75
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptOrder": {},
        "GoodsReceiptStatus": {},
        "GoodsReceiptStatusFilter": {
            "eq": [
                66
            ],
            "in": [
                66
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
                78
            ],
            "availableActions": [
                0
            ],
            "bookedOn": [
                75
            ],
            "createdAt": [
                39
            ],
            "credit": [
                69
            ],
            "customer": [
                31
            ],
            "customerId": [
                5
            ],
            "debit": [
                69
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "receivable": [
                81
            ],
            "receivableId": [
                5
            ],
            "source": [
                81
            ],
            "sourceId": [
                5
            ],
            "updatedAt": [
                39
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
                72
            ],
            "nodes": [
                70
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                70
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryFilter": {
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "sourceId": [
                68
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryOrder": {},
        "LocalDate": {},
        "LocalDateRange": {
            "from": [
                75
            ],
            "to": [
                75
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
                81
            ],
            "scopes": [
                159
            ],
            "today": [
                75
            ],
            "__typename": [
                2
            ]
        },
        "Money": {
            "amount": [
                134
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
                134
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
                148,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                148,
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
                89,
                {
                    "input": [
                        28,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                148,
                {
                    "input": [
                        29,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                173,
                {
                    "input": [
                        30,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                212,
                {
                    "input": [
                        49,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                212,
                {
                    "input": [
                        50,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                216,
                {
                    "input": [
                        126,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "renewQualification": [
                115,
                {
                    "input": [
                        127,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                206,
                {
                    "input": [
                        128,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                212,
                {
                    "input": [
                        129,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                195,
                {
                    "input": [
                        130,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                212,
                {
                    "input": [
                        131,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                216,
                {
                    "input": [
                        132,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "submitQualification": [
                115,
                {
                    "input": [
                        178,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                206,
                {
                    "input": [
                        187,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                115,
                {
                    "input": [
                        189,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                148,
                {
                    "input": [
                        190,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                173,
                {
                    "input": [
                        191,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                212,
                {
                    "input": [
                        192,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                115,
                {
                    "input": [
                        217,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                173,
                {
                    "input": [
                        218,
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
                39
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "updatedAt": [
                39
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
                31
            ],
            "on_CustomerAccount": [
                32
            ],
            "on_Delivery": [
                41
            ],
            "on_File": [
                53
            ],
            "on_GoodsReceipt": [
                60
            ],
            "on_LedgerEntry": [
                70
            ],
            "on_OrderConfirmation": [
                82
            ],
            "on_Product": [
                98
            ],
            "on_PurchaseOrder": [
                100
            ],
            "on_Qualification": [
                108
            ],
            "on_Receivable": [
                119
            ],
            "on_SalesOrder": [
                138
            ],
            "on_SalesOrderLine": [
                142
            ],
            "on_SalesReturn": [
                151
            ],
            "on_Settlement": [
                160
            ],
            "on_ShipmentNotice": [
                166
            ],
            "on_Supplier": [
                179
            ],
            "on_SupplierPrice": [
                182
            ],
            "on_WebhookAttempt": [
                196
            ],
            "on_WebhookDelivery": [
                201
            ],
            "on_WebhookEndpoint": [
                207
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
                39
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                86
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                100
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
                90
            ],
            "supplier": [
                179
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                39
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
                84
            ],
            "nodes": [
                82
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                82
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationFilter": {
            "createdAt": [
                40
            ],
            "purchaseOrderId": [
                68
            ],
            "status": [
                91
            ],
            "supplierId": [
                68
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationLine": {
            "expectedOn": [
                75
            ],
            "orderLine": [
                6
            ],
            "orderedQuantity": [
                134
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
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
                75
            ],
            "orderLine": [
                6
            ],
            "quantity": [
                134
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
                97
            ],
            "record": [
                82
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
            "eq": [
                90
            ],
            "in": [
                90
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                134
            ],
            "amount": [
                78
            ],
            "cancelledQuantity": [
                134
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
            ],
            "returnedQuantity": [
                134
            ],
            "shippedQuantity": [
                134
            ],
            "unitPrice": [
                78
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
                134
            ],
            "unitPrice": [
                79
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
                95
            ],
            "in": [
                95
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
                52
            ],
            "on_RuleProblem": [
                133
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
                99
            ],
            "code": [
                2
            ],
            "createdAt": [
                39
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
                176
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
                39
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
                39
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                75
            ],
            "id": [
                5
            ],
            "lines": [
                104
            ],
            "number": [
                2
            ],
            "orderedOn": [
                75
            ],
            "remark": [
                2
            ],
            "status": [
                106
            ],
            "supplier": [
                179
            ],
            "supplierId": [
                5
            ],
            "total": [
                78
            ],
            "updatedAt": [
                39
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
                102
            ],
            "nodes": [
                100
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                100
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderFilter": {
            "createdAt": [
                40
            ],
            "expectedOn": [
                76
            ],
            "status": [
                107
            ],
            "supplierId": [
                68
            ],
            "total": [
                135
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderLine": {
            "amount": [
                78
            ],
            "confirmedFor": [
                75
            ],
            "confirmedQuantity": [
                134
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
            ],
            "receivedQuantity": [
                134
            ],
            "unitPrice": [
                78
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderOrder": {},
        "PurchaseOrderStatus": {},
        "PurchaseOrderStatusFilter": {
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
        "Qualification": {
            "availableActions": [
                0
            ],
            "createdAt": [
                39
            ],
            "displayName": [
                2
            ],
            "expiresOn": [
                75
            ],
            "file": [
                53
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "issuedOn": [
                75
            ],
            "kind": [
                112
            ],
            "number": [
                2
            ],
            "owner": [
                81
            ],
            "ownerId": [
                5
            ],
            "renewedBy": [
                108
            ],
            "renewedById": [
                5
            ],
            "renews": [
                108
            ],
            "renewsId": [
                5
            ],
            "scope": [
                99
            ],
            "status": [
                116
            ],
            "title": [
                2
            ],
            "updatedAt": [
                39
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
                110
            ],
            "nodes": [
                108
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                108
            ],
            "__typename": [
                2
            ]
        },
        "QualificationFilter": {
            "createdAt": [
                40
            ],
            "expiresOn": [
                76
            ],
            "kind": [
                113
            ],
            "ownerId": [
                68
            ],
            "status": [
                117
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
            "eq": [
                112
            ],
            "in": [
                112
            ],
            "__typename": [
                2
            ]
        },
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                97
            ],
            "record": [
                108
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                116
            ],
            "in": [
                116
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
                31,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccount": [
                32,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccounts": [
                33,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        35
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        36
                    ]
                }
            ],
            "deliveries": [
                42,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        44
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        46
                    ]
                }
            ],
            "delivery": [
                41,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "eventTypes": [
                51
            ],
            "file": [
                53,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "files": [
                54,
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
                        57
                    ]
                }
            ],
            "goodsReceipt": [
                60,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "goodsReceipts": [
                61,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        63
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        65
                    ]
                }
            ],
            "ledgerEntries": [
                71,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        73
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        74
                    ]
                }
            ],
            "ledgerEntry": [
                70,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "me": [
                77
            ],
            "node": [
                81,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "nodes": [
                81,
                {
                    "ids": [
                        5,
                        "[ID!]!"
                    ]
                }
            ],
            "orderConfirmation": [
                82,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
                83,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        85
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
            "purchaseOrder": [
                100,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                101,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        103
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        105
                    ]
                }
            ],
            "qualification": [
                108,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                109,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        111
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        114
                    ]
                }
            ],
            "receivable": [
                119,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                120,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        122
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        123
                    ]
                }
            ],
            "salesOrder": [
                138,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                142,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                143,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        145
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
            "salesOrders": [
                139,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        141
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        147
                    ]
                }
            ],
            "salesReturn": [
                151,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
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
                        156
                    ]
                }
            ],
            "settlement": [
                160,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
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
            "shipmentNotice": [
                166,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
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
                        172
                    ]
                }
            ],
            "supplier": [
                179,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                182,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                183,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        185
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        186
                    ]
                }
            ],
            "webhookAttempt": [
                196,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                197,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        199
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        200
                    ]
                }
            ],
            "webhookDeliveries": [
                202,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        204
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        205
                    ]
                }
            ],
            "webhookDelivery": [
                201,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                207,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
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
            "__typename": [
                2
            ]
        },
        "Receivable": {
            "amount": [
                78
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                39
            ],
            "credited": [
                78
            ],
            "customer": [
                31
            ],
            "customerId": [
                5
            ],
            "delivery": [
                81
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
                75
            ],
            "id": [
                5
            ],
            "number": [
                2
            ],
            "open": [
                78
            ],
            "outstanding": [
                1
            ],
            "salesOrder": [
                81
            ],
            "salesOrderId": [
                5
            ],
            "settled": [
                78
            ],
            "shippedOn": [
                75
            ],
            "status": [
                124
            ],
            "updatedAt": [
                39
            ],
            "version": [
                6
            ],
            "writtenOff": [
                78
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableConnection": {
            "edges": [
                121
            ],
            "nodes": [
                119
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                119
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableFilter": {
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "dueOn": [
                76
            ],
            "outstanding": [
                3
            ],
            "salesOrderId": [
                68
            ],
            "status": [
                125
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                124
            ],
            "in": [
                124
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
                75
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
                75
            ],
            "number": [
                2
            ],
            "scope": [
                99
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
                39
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
                134
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
                81
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
                134
            ],
            "to": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                136
            ],
            "in": [
                136
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
                39
            ],
            "customer": [
                31
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
                75
            ],
            "lines": [
                92
            ],
            "number": [
                2
            ],
            "orderedOn": [
                75
            ],
            "paymentDays": [
                6
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                75
            ],
            "status": [
                149
            ],
            "total": [
                78
            ],
            "transport": [
                188
            ],
            "updatedAt": [
                39
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
                140
            ],
            "nodes": [
                138
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                138
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
                68
            ],
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "requestedOn": [
                76
            ],
            "status": [
                150
            ],
            "total": [
                135
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLine": {
            "amount": [
                78
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                39
            ],
            "customer": [
                31
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
                75
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
            ],
            "salesOrder": [
                81
            ],
            "salesOrderId": [
                5
            ],
            "updatedAt": [
                39
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
                144
            ],
            "nodes": [
                142
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                142
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                135
            ],
            "customerId": [
                68
            ],
            "orderedOn": [
                76
            ],
            "productId": [
                68
            ],
            "salesOrderId": [
                68
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineOrder": {},
        "SalesOrderOrder": {},
        "SalesOrderPayload": {
            "problems": [
                97
            ],
            "record": [
                138
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                149
            ],
            "in": [
                149
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
                39
            ],
            "customer": [
                31
            ],
            "customerId": [
                5
            ],
            "delivery": [
                41
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
                155
            ],
            "number": [
                2
            ],
            "receivedOn": [
                75
            ],
            "returnReason": [
                2
            ],
            "salesOrder": [
                138
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                157
            ],
            "total": [
                78
            ],
            "updatedAt": [
                39
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
                153
            ],
            "nodes": [
                151
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                151
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnFilter": {
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "deliveryId": [
                68
            ],
            "salesOrderId": [
                68
            ],
            "status": [
                158
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnLine": {
            "amount": [
                78
            ],
            "batchNumber": [
                2
            ],
            "deliveryLine": [
                6
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                134
            ],
            "quantity": [
                134
            ],
            "rejectedQuantity": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                157
            ],
            "in": [
                157
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
                39
            ],
            "customer": [
                31
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
                164
            ],
            "number": [
                2
            ],
            "status": [
                95
            ],
            "total": [
                78
            ],
            "updatedAt": [
                39
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
                162
            ],
            "nodes": [
                160
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                160
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                177
            ],
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "status": [
                96
            ],
            "__typename": [
                2
            ]
        },
        "SettlementLine": {
            "amount": [
                78
            ],
            "receivable": [
                119
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
                39
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                75
            ],
            "id": [
                5
            ],
            "lines": [
                170
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                100
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                75
            ],
            "status": [
                174
            ],
            "supplier": [
                179
            ],
            "supplierId": [
                5
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                39
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
                168
            ],
            "nodes": [
                166
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                166
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeFilter": {
            "createdAt": [
                40
            ],
            "expectedOn": [
                76
            ],
            "purchaseOrderId": [
                68
            ],
            "status": [
                175
            ],
            "supplierId": [
                68
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
                75
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                75
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "quantity": [
                134
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
                75
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                75
            ],
            "quantity": [
                134
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                97
            ],
            "record": [
                166
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
            "eq": [
                174
            ],
            "in": [
                174
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
                39
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                180
            ],
            "name": [
                2
            ],
            "performance": [
                181
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                59
            ],
            "updatedAt": [
                39
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
                134
            ],
            "onTimeLines": [
                134
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                134
            ],
            "volume": [
                78
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
                39
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "orderedOn": [
                75
            ],
            "product": [
                98
            ],
            "productId": [
                5
            ],
            "purchaseOrder": [
                81
            ],
            "purchaseOrderId": [
                5
            ],
            "quantity": [
                134
            ],
            "supplier": [
                179
            ],
            "supplierId": [
                5
            ],
            "unitPrice": [
                78
            ],
            "updatedAt": [
                39
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
                184
            ],
            "nodes": [
                182
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                182
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceFilter": {
            "orderedOn": [
                76
            ],
            "productId": [
                68
            ],
            "supplierId": [
                68
            ],
            "unitPrice": [
                135
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
                75
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
                75
            ],
            "kind": [
                112
            ],
            "number": [
                2
            ],
            "scope": [
                99
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
                93
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                75
            ],
            "transport": [
                188
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
                75
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                171
            ],
            "shippedOn": [
                75
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
                194
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
                97
            ],
            "record": [
                53
            ],
            "upload": [
                193
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
                39
            ],
            "delivery": [
                201
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
                81
            ],
            "partyId": [
                5
            ],
            "requestHeaders": [
                215
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                215
            ],
            "status": [
                6
            ],
            "updatedAt": [
                39
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
                198
            ],
            "nodes": [
                196
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                196
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptFilter": {
            "createdAt": [
                40
            ],
            "deliveryId": [
                68
            ],
            "partyId": [
                68
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
                39
            ],
            "displayName": [
                2
            ],
            "dueAt": [
                39
            ],
            "endpoint": [
                207
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
                39
            ],
            "id": [
                5
            ],
            "party": [
                81
            ],
            "partyId": [
                5
            ],
            "reason": [
                2
            ],
            "record": [
                81
            ],
            "recordId": [
                5
            ],
            "recordVersion": [
                6
            ],
            "status": [
                47
            ],
            "updatedAt": [
                39
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
                203
            ],
            "nodes": [
                201
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                201
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryFilter": {
            "createdAt": [
                40
            ],
            "dueAt": [
                40
            ],
            "endpointId": [
                68
            ],
            "partyId": [
                68
            ],
            "status": [
                48
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryOrder": {},
        "WebhookDeliveryPayload": {
            "problems": [
                97
            ],
            "record": [
                201
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpoint": {
            "activeSince": [
                39
            ],
            "availableActions": [
                0
            ],
            "client": [
                81
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                39
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
                39
            ],
            "party": [
                81
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
                213
            ],
            "updatedAt": [
                39
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
                209
            ],
            "nodes": [
                207
            ],
            "pageInfo": [
                94
            ],
            "totalCount": [
                134
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
                207
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointFilter": {
            "createdAt": [
                40
            ],
            "partyId": [
                68
            ],
            "replaying": [
                3
            ],
            "status": [
                214
            ],
            "updatedAt": [
                40
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointOrder": {},
        "WebhookEndpointPayload": {
            "problems": [
                97
            ],
            "record": [
                207
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                213
            ],
            "in": [
                213
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
                97
            ],
            "record": [
                207
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