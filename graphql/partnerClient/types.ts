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
        82,
        90,
        92,
        97,
        101,
        107,
        108,
        114,
        116,
        118,
        125,
        126,
        134,
        144,
        146,
        156,
        157,
        159,
        166,
        167,
        169,
        175,
        182,
        184,
        186,
        190,
        196,
        198,
        210,
        215,
        221,
        223
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
                99
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
                174
            ],
            "number": [
                2
            ],
            "receivedOn": [
                75
            ],
            "settlement": [
                170
            ],
            "settlementId": [
                5
            ],
            "status": [
                97
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
                96
            ],
            "totalCount": [
                144
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
                98
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
                99
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
                96
            ],
            "totalCount": [
                144
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
                144
            ],
            "product": [
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
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
                144
            ],
            "ordered": [
                144
            ],
            "productId": [
                5
            ],
            "remaining": [
                144
            ],
            "shipped": [
                144
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
                89
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
                95
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                75
            ],
            "transport": [
                198
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
                181
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
                96
            ],
            "totalCount": [
                144
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
                145
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
                148
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
                146
            ],
            "storageClass": [
                186
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
                96
            ],
            "totalCount": [
                144
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
                147
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
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
            ],
            "returnedQuantity": [
                144
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
                144
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
                96
            ],
            "totalCount": [
                144
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
                102
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                75
            ],
            "shipmentNotice": [
                176
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                66
            ],
            "supplier": [
                189
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
                96
            ],
            "totalCount": [
                144
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
                144
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                144
            ],
            "deliveredQuantity": [
                144
            ],
            "expiresOn": [
                75
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                144
            ],
            "producedOn": [
                75
            ],
            "product": [
                100
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                144
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
                96
            ],
            "totalCount": [
                144
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
                169
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
                144
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
                144
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
                158,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                158,
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
                91,
                {
                    "input": [
                        28,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                158,
                {
                    "input": [
                        29,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                183,
                {
                    "input": [
                        30,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                222,
                {
                    "input": [
                        49,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                222,
                {
                    "input": [
                        50,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerOperation": [
                135,
                {
                    "input": [
                        128,
                        "RegisterOperationInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                226,
                {
                    "input": [
                        129,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "removeRegisteredOperation": [
                135,
                {
                    "input": [
                        136,
                        "RemoveRegisteredOperationInput!"
                    ]
                }
            ],
            "renewQualification": [
                117,
                {
                    "input": [
                        137,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                216,
                {
                    "input": [
                        138,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                222,
                {
                    "input": [
                        139,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                205,
                {
                    "input": [
                        140,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                222,
                {
                    "input": [
                        141,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                226,
                {
                    "input": [
                        142,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "submitQualification": [
                117,
                {
                    "input": [
                        188,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                216,
                {
                    "input": [
                        197,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                117,
                {
                    "input": [
                        199,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                158,
                {
                    "input": [
                        200,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                183,
                {
                    "input": [
                        201,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                222,
                {
                    "input": [
                        202,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                117,
                {
                    "input": [
                        227,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                183,
                {
                    "input": [
                        228,
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
                84
            ],
            "on_Product": [
                100
            ],
            "on_PurchaseOrder": [
                102
            ],
            "on_Qualification": [
                110
            ],
            "on_Receivable": [
                121
            ],
            "on_RegisteredOperation": [
                130
            ],
            "on_SalesOrder": [
                148
            ],
            "on_SalesOrderLine": [
                152
            ],
            "on_SalesReturn": [
                161
            ],
            "on_Settlement": [
                170
            ],
            "on_ShipmentNotice": [
                176
            ],
            "on_Supplier": [
                189
            ],
            "on_SupplierPrice": [
                192
            ],
            "on_WebhookAttempt": [
                206
            ],
            "on_WebhookDelivery": [
                211
            ],
            "on_WebhookEndpoint": [
                217
            ],
            "__typename": [
                2
            ]
        },
        "OperationStatus": {},
        "OperationStatusFilter": {
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
                88
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                102
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
                92
            ],
            "supplier": [
                189
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
                86
            ],
            "nodes": [
                84
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                84
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
                93
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
                144
            ],
            "product": [
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
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
                144
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
                99
            ],
            "record": [
                84
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
            "eq": [
                92
            ],
            "in": [
                92
            ],
            "__typename": [
                2
            ]
        },
        "OrderedLine": {
            "allocatedQuantity": [
                144
            ],
            "amount": [
                78
            ],
            "cancelledQuantity": [
                144
            ],
            "product": [
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
            ],
            "returnedQuantity": [
                144
            ],
            "shippedQuantity": [
                144
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
                144
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
                97
            ],
            "in": [
                97
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
                143
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
                101
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
                186
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
                106
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
                108
            ],
            "supplier": [
                189
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
                104
            ],
            "nodes": [
                102
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                102
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
                109
            ],
            "supplierId": [
                68
            ],
            "total": [
                145
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
                144
            ],
            "product": [
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
            ],
            "receivedQuantity": [
                144
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
                108
            ],
            "in": [
                108
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
                114
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
                110
            ],
            "renewedById": [
                5
            ],
            "renews": [
                110
            ],
            "renewsId": [
                5
            ],
            "scope": [
                101
            ],
            "status": [
                118
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
                112
            ],
            "nodes": [
                110
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                110
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
                115
            ],
            "ownerId": [
                68
            ],
            "status": [
                119
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
            "eq": [
                114
            ],
            "in": [
                114
            ],
            "__typename": [
                2
            ]
        },
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                99
            ],
            "record": [
                110
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                118
            ],
            "in": [
                118
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
                51,
                {
                    "clientId": [
                        5
                    ]
                }
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
                84,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
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
                        90
                    ]
                }
            ],
            "purchaseOrder": [
                102,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                103,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        105
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        107
                    ]
                }
            ],
            "qualification": [
                110,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                111,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        113
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        116
                    ]
                }
            ],
            "receivable": [
                121,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
                122,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        124
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        125
                    ]
                }
            ],
            "registeredOperation": [
                130,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "registeredOperations": [
                131,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        133
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        134
                    ]
                }
            ],
            "salesOrder": [
                148,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                152,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                153,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        155
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
            "salesOrders": [
                149,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        151
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        157
                    ]
                }
            ],
            "salesReturn": [
                161,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                162,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        164
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        166
                    ]
                }
            ],
            "settlement": [
                170,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                171,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        173
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        175
                    ]
                }
            ],
            "shipmentNotice": [
                176,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
                177,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        179
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        182
                    ]
                }
            ],
            "supplier": [
                189,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                192,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                193,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        195
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
            "webhookAttempt": [
                206,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
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
            "webhookDeliveries": [
                212,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        214
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        215
                    ]
                }
            ],
            "webhookDelivery": [
                211,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                217,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                218,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        220
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        221
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
                126
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
                123
            ],
            "nodes": [
                121
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                121
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
                127
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
            "eq": [
                126
            ],
            "in": [
                126
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
                81
            ],
            "clientId": [
                5
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
                82
            ],
            "text": [
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
        "RegisteredOperationConnection": {
            "edges": [
                132
            ],
            "nodes": [
                130
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                130
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationFilter": {
            "clientId": [
                68
            ],
            "createdAt": [
                40
            ],
            "status": [
                83
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationOrder": {},
        "RegisteredOperationPayload": {
            "problems": [
                99
            ],
            "record": [
                130
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
                101
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
                144
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
                144
            ],
            "to": [
                144
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
            "eq": [
                146
            ],
            "in": [
                146
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
                94
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
                159
            ],
            "total": [
                78
            ],
            "transport": [
                198
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
                150
            ],
            "nodes": [
                148
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                148
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
                160
            ],
            "total": [
                145
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
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
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
                154
            ],
            "nodes": [
                152
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                152
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                145
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
                99
            ],
            "record": [
                148
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                159
            ],
            "in": [
                159
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
                165
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
                148
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                167
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
                163
            ],
            "nodes": [
                161
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                161
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
                168
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
                100
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                144
            ],
            "quantity": [
                144
            ],
            "rejectedQuantity": [
                144
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                167
            ],
            "in": [
                167
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
                174
            ],
            "number": [
                2
            ],
            "status": [
                97
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
                172
            ],
            "nodes": [
                170
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                170
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                187
            ],
            "createdAt": [
                40
            ],
            "customerId": [
                68
            ],
            "status": [
                98
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
                121
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
                180
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                102
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                75
            ],
            "status": [
                184
            ],
            "supplier": [
                189
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
                178
            ],
            "nodes": [
                176
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                176
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
                185
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
                100
            ],
            "productId": [
                5
            ],
            "quantity": [
                144
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
                144
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                99
            ],
            "record": [
                176
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
            "eq": [
                184
            ],
            "in": [
                184
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
                190
            ],
            "name": [
                2
            ],
            "performance": [
                191
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
                144
            ],
            "onTimeLines": [
                144
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                144
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
                100
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
                144
            ],
            "supplier": [
                189
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
                194
            ],
            "nodes": [
                192
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                192
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
                145
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
                114
            ],
            "number": [
                2
            ],
            "scope": [
                101
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
                95
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                75
            ],
            "transport": [
                198
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
                181
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
                204
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
                99
            ],
            "record": [
                53
            ],
            "upload": [
                203
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
                211
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
                225
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                225
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
                208
            ],
            "nodes": [
                206
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                206
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
                217
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
                213
            ],
            "nodes": [
                211
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                211
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
                99
            ],
            "record": [
                211
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
                223
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
                219
            ],
            "nodes": [
                217
            ],
            "pageInfo": [
                96
            ],
            "totalCount": [
                144
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
                217
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
                224
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
                99
            ],
            "record": [
                217
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                223
            ],
            "in": [
                223
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
                99
            ],
            "record": [
                217
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