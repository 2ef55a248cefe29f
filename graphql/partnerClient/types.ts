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
        38,
        39,
        40,
        41,
        48,
        49,
        59,
        60,
        61,
        67,
        68,
        71,
        76,
        77,
        84,
        92,
        94,
        99,
        103,
        109,
        110,
        116,
        118,
        120,
        127,
        128,
        136,
        146,
        148,
        158,
        159,
        161,
        168,
        169,
        171,
        177,
        184,
        186,
        188,
        192,
        198,
        200,
        212,
        217,
        223,
        225
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
                101
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
                41
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
                61
            ],
            "storageClasses": [
                188
            ],
            "updatedAt": [
                41
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
                80
            ],
            "availableActions": [
                0
            ],
            "bankReference": [
                2
            ],
            "createdAt": [
                41
            ],
            "customer": [
                33
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
                176
            ],
            "number": [
                2
            ],
            "receivedOn": [
                77
            ],
            "settlement": [
                172
            ],
            "settlementId": [
                5
            ],
            "status": [
                99
            ],
            "updatedAt": [
                41
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
                98
            ],
            "totalCount": [
                146
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
                42
            ],
            "customerId": [
                70
            ],
            "receivedOn": [
                78
            ],
            "status": [
                100
            ],
            "__typename": [
                2
            ]
        },
        "CashReceiptOrder": {},
        "Change": {
            "at": [
                41
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
                83
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
                101
            ],
            "record": [
                55
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
                83
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
                41
            ],
            "customer": [
                33
            ],
            "customerId": [
                5
            ],
            "displayName": [
                2
            ],
            "endedOn": [
                77
            ],
            "endsOn": [
                77
            ],
            "expiresOn": [
                77
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
                55
            ],
            "signedFileId": [
                5
            ],
            "signedOn": [
                77
            ],
            "startsOn": [
                77
            ],
            "status": [
                28
            ],
            "title": [
                2
            ],
            "total": [
                80
            ],
            "updatedAt": [
                41
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
                98
            ],
            "totalCount": [
                146
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
                42
            ],
            "customerId": [
                70
            ],
            "expiresOn": [
                78
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
                80
            ],
            "orderedQuantity": [
                146
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
            ],
            "unitPrice": [
                80
            ],
            "__typename": [
                2
            ]
        },
        "ContractOrder": {},
        "ContractPerformance": {
            "agreed": [
                146
            ],
            "ordered": [
                146
            ],
            "productId": [
                5
            ],
            "remaining": [
                146
            ],
            "shipped": [
                146
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
                91
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
                97
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                77
            ],
            "transport": [
                200
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
                77
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                183
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                77
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
                41
            ],
            "creditLimit": [
                80
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                39
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
                40
            ],
            "updatedAt": [
                41
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
                80
            ],
            "committed": [
                80
            ],
            "createdAt": [
                41
            ],
            "creditLeft": [
                80
            ],
            "customer": [
                33
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
                80
            ],
            "receivable": [
                80
            ],
            "updatedAt": [
                41
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
                36
            ],
            "nodes": [
                34
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                34
            ],
            "__typename": [
                2
            ]
        },
        "CustomerAccountFilter": {
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "receivable": [
                147
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
                41
            ],
            "to": [
                41
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
                41
            ],
            "customer": [
                33
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
                47
            ],
            "number": [
                2
            ],
            "requestedOn": [
                77
            ],
            "salesOrder": [
                150
            ],
            "salesOrderId": [
                5
            ],
            "shippedOn": [
                77
            ],
            "signedBy": [
                2
            ],
            "signedOn": [
                77
            ],
            "status": [
                148
            ],
            "storageClass": [
                188
            ],
            "total": [
                80
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                41
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
                45
            ],
            "nodes": [
                43
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                43
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryFilter": {
            "carrierId": [
                70
            ],
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "requestedOn": [
                78
            ],
            "salesOrderId": [
                70
            ],
            "shippedOn": [
                78
            ],
            "status": [
                149
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryLine": {
            "amount": [
                80
            ],
            "batchNumber": [
                2
            ],
            "expiresOn": [
                77
            ],
            "orderLine": [
                6
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
            ],
            "returnedQuantity": [
                146
            ],
            "unitPrice": [
                80
            ],
            "__typename": [
                2
            ]
        },
        "DeliveryOrder": {},
        "DeliveryStatus": {},
        "DeliveryStatusFilter": {
            "eq": [
                49
            ],
            "in": [
                49
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
                41
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
                146
            ],
            "status": [
                60
            ],
            "updatedAt": [
                41
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
                57
            ],
            "nodes": [
                55
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                55
            ],
            "__typename": [
                2
            ]
        },
        "FileFilter": {
            "createdAt": [
                42
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
                41
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                77
            ],
            "id": [
                5
            ],
            "lines": [
                66
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                104
            ],
            "purchaseOrderId": [
                5
            ],
            "receivedOn": [
                77
            ],
            "shipmentNotice": [
                178
            ],
            "shipmentNoticeId": [
                5
            ],
            "status": [
                68
            ],
            "supplier": [
                191
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                41
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
                64
            ],
            "nodes": [
                62
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                62
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptFilter": {
            "createdAt": [
                42
            ],
            "purchaseOrderId": [
                70
            ],
            "receivedOn": [
                78
            ],
            "shipmentNoticeId": [
                70
            ],
            "status": [
                69
            ],
            "supplierId": [
                70
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptLine": {
            "acceptedQuantity": [
                146
            ],
            "batchNumber": [
                2
            ],
            "damagedQuantity": [
                146
            ],
            "deliveredQuantity": [
                146
            ],
            "expiresOn": [
                77
            ],
            "orderLine": [
                6
            ],
            "overQuantity": [
                146
            ],
            "producedOn": [
                77
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "shortQuantity": [
                146
            ],
            "__typename": [
                2
            ]
        },
        "GoodsReceiptOrder": {},
        "GoodsReceiptStatus": {},
        "GoodsReceiptStatusFilter": {
            "eq": [
                68
            ],
            "in": [
                68
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
                80
            ],
            "availableActions": [
                0
            ],
            "bookedOn": [
                77
            ],
            "createdAt": [
                41
            ],
            "credit": [
                71
            ],
            "customer": [
                33
            ],
            "customerId": [
                5
            ],
            "debit": [
                71
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "receivable": [
                83
            ],
            "receivableId": [
                5
            ],
            "source": [
                83
            ],
            "sourceId": [
                5
            ],
            "updatedAt": [
                41
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
                74
            ],
            "nodes": [
                72
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                72
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryFilter": {
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "sourceId": [
                70
            ],
            "__typename": [
                2
            ]
        },
        "LedgerEntryOrder": {},
        "LocalDate": {},
        "LocalDateRange": {
            "from": [
                77
            ],
            "to": [
                77
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
                83
            ],
            "scopes": [
                171
            ],
            "today": [
                77
            ],
            "__typename": [
                2
            ]
        },
        "Money": {
            "amount": [
                146
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
                146
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
                160,
                {
                    "input": [
                        4,
                        "CancelSalesOrderInput!"
                    ]
                }
            ],
            "confirmSalesOrder": [
                160,
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
                93,
                {
                    "input": [
                        30,
                        "CreateOrderConfirmationInput!"
                    ]
                }
            ],
            "createSalesOrder": [
                160,
                {
                    "input": [
                        31,
                        "CreateSalesOrderInput!"
                    ]
                }
            ],
            "createShipmentNotice": [
                185,
                {
                    "input": [
                        32,
                        "CreateShipmentNoticeInput!"
                    ]
                }
            ],
            "disableWebhookEndpoint": [
                224,
                {
                    "input": [
                        51,
                        "DisableWebhookEndpointInput!"
                    ]
                }
            ],
            "enableWebhookEndpoint": [
                224,
                {
                    "input": [
                        52,
                        "EnableWebhookEndpointInput!"
                    ]
                }
            ],
            "registerOperation": [
                137,
                {
                    "input": [
                        130,
                        "RegisterOperationInput!"
                    ]
                }
            ],
            "registerWebhookEndpoint": [
                228,
                {
                    "input": [
                        131,
                        "RegisterWebhookEndpointInput!"
                    ]
                }
            ],
            "removeRegisteredOperation": [
                137,
                {
                    "input": [
                        138,
                        "RemoveRegisteredOperationInput!"
                    ]
                }
            ],
            "renewQualification": [
                119,
                {
                    "input": [
                        139,
                        "RenewQualificationInput!"
                    ]
                }
            ],
            "replayWebhookDelivery": [
                218,
                {
                    "input": [
                        140,
                        "ReplayWebhookDeliveryInput!"
                    ]
                }
            ],
            "replayWebhookEndpoint": [
                224,
                {
                    "input": [
                        141,
                        "ReplayWebhookEndpointInput!"
                    ]
                }
            ],
            "requestUpload": [
                207,
                {
                    "input": [
                        142,
                        "RequestUploadInput!"
                    ]
                }
            ],
            "resumeWebhookEndpoint": [
                224,
                {
                    "input": [
                        143,
                        "ResumeWebhookEndpointInput!"
                    ]
                }
            ],
            "rotateWebhookSecret": [
                228,
                {
                    "input": [
                        144,
                        "RotateWebhookSecretInput!"
                    ]
                }
            ],
            "submitQualification": [
                119,
                {
                    "input": [
                        190,
                        "SubmitQualificationInput!"
                    ]
                }
            ],
            "testWebhookEndpoint": [
                218,
                {
                    "input": [
                        199,
                        "TestWebhookEndpointInput!"
                    ]
                }
            ],
            "updateQualification": [
                119,
                {
                    "input": [
                        201,
                        "UpdateQualificationInput!"
                    ]
                }
            ],
            "updateSalesOrder": [
                160,
                {
                    "input": [
                        202,
                        "UpdateSalesOrderInput!"
                    ]
                }
            ],
            "updateShipmentNotice": [
                185,
                {
                    "input": [
                        203,
                        "UpdateShipmentNoticeInput!"
                    ]
                }
            ],
            "updateWebhookEndpoint": [
                224,
                {
                    "input": [
                        204,
                        "UpdateWebhookEndpointInput!"
                    ]
                }
            ],
            "withdrawQualification": [
                119,
                {
                    "input": [
                        229,
                        "WithdrawQualificationInput!"
                    ]
                }
            ],
            "withdrawShipmentNotice": [
                185,
                {
                    "input": [
                        230,
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
                41
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "updatedAt": [
                41
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
                33
            ],
            "on_CustomerAccount": [
                34
            ],
            "on_Delivery": [
                43
            ],
            "on_File": [
                55
            ],
            "on_GoodsReceipt": [
                62
            ],
            "on_LedgerEntry": [
                72
            ],
            "on_OrderConfirmation": [
                86
            ],
            "on_Product": [
                102
            ],
            "on_PurchaseOrder": [
                104
            ],
            "on_Qualification": [
                112
            ],
            "on_Receivable": [
                123
            ],
            "on_RegisteredOperation": [
                132
            ],
            "on_SalesOrder": [
                150
            ],
            "on_SalesOrderLine": [
                154
            ],
            "on_SalesReturn": [
                163
            ],
            "on_Settlement": [
                172
            ],
            "on_ShipmentNotice": [
                178
            ],
            "on_Supplier": [
                191
            ],
            "on_SupplierPrice": [
                194
            ],
            "on_WebhookAttempt": [
                208
            ],
            "on_WebhookDelivery": [
                213
            ],
            "on_WebhookEndpoint": [
                219
            ],
            "__typename": [
                2
            ]
        },
        "OperationStatus": {},
        "OperationStatusFilter": {
            "eq": [
                84
            ],
            "in": [
                84
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
                41
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "lines": [
                90
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                104
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
                94
            ],
            "supplier": [
                191
            ],
            "supplierId": [
                5
            ],
            "updatedAt": [
                41
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
                88
            ],
            "nodes": [
                86
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                86
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationFilter": {
            "createdAt": [
                42
            ],
            "purchaseOrderId": [
                70
            ],
            "status": [
                95
            ],
            "supplierId": [
                70
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationLine": {
            "expectedOn": [
                77
            ],
            "orderLine": [
                6
            ],
            "orderedQuantity": [
                146
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
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
                77
            ],
            "orderLine": [
                6
            ],
            "quantity": [
                146
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
                101
            ],
            "record": [
                86
            ],
            "__typename": [
                2
            ]
        },
        "OrderConfirmationStatus": {},
        "OrderConfirmationStatusFilter": {
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
        "OrderedLine": {
            "allocatedQuantity": [
                146
            ],
            "amount": [
                80
            ],
            "cancelledQuantity": [
                146
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
            ],
            "returnedQuantity": [
                146
            ],
            "shippedQuantity": [
                146
            ],
            "unitPrice": [
                80
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
                146
            ],
            "unitPrice": [
                81
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
                99
            ],
            "in": [
                99
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
                54
            ],
            "on_RuleProblem": [
                145
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
                103
            ],
            "code": [
                2
            ],
            "createdAt": [
                41
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
                188
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
                41
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
                41
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                77
            ],
            "id": [
                5
            ],
            "lines": [
                108
            ],
            "number": [
                2
            ],
            "orderedOn": [
                77
            ],
            "remark": [
                2
            ],
            "status": [
                110
            ],
            "supplier": [
                191
            ],
            "supplierId": [
                5
            ],
            "total": [
                80
            ],
            "updatedAt": [
                41
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
                106
            ],
            "nodes": [
                104
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                104
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderFilter": {
            "createdAt": [
                42
            ],
            "expectedOn": [
                78
            ],
            "status": [
                111
            ],
            "supplierId": [
                70
            ],
            "total": [
                147
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderLine": {
            "amount": [
                80
            ],
            "confirmedFor": [
                77
            ],
            "confirmedQuantity": [
                146
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
            ],
            "receivedQuantity": [
                146
            ],
            "unitPrice": [
                80
            ],
            "__typename": [
                2
            ]
        },
        "PurchaseOrderOrder": {},
        "PurchaseOrderStatus": {},
        "PurchaseOrderStatusFilter": {
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
        "Qualification": {
            "availableActions": [
                0
            ],
            "createdAt": [
                41
            ],
            "displayName": [
                2
            ],
            "expiresOn": [
                77
            ],
            "file": [
                55
            ],
            "fileId": [
                5
            ],
            "id": [
                5
            ],
            "issuedOn": [
                77
            ],
            "kind": [
                116
            ],
            "number": [
                2
            ],
            "owner": [
                83
            ],
            "ownerId": [
                5
            ],
            "renewedBy": [
                112
            ],
            "renewedById": [
                5
            ],
            "renews": [
                112
            ],
            "renewsId": [
                5
            ],
            "scope": [
                103
            ],
            "status": [
                120
            ],
            "title": [
                2
            ],
            "updatedAt": [
                41
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
                114
            ],
            "nodes": [
                112
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                112
            ],
            "__typename": [
                2
            ]
        },
        "QualificationFilter": {
            "createdAt": [
                42
            ],
            "expiresOn": [
                78
            ],
            "kind": [
                117
            ],
            "ownerId": [
                70
            ],
            "status": [
                121
            ],
            "__typename": [
                2
            ]
        },
        "QualificationKind": {},
        "QualificationKindFilter": {
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
        "QualificationOrder": {},
        "QualificationPayload": {
            "problems": [
                101
            ],
            "record": [
                112
            ],
            "__typename": [
                2
            ]
        },
        "QualificationStatus": {},
        "QualificationStatusFilter": {
            "eq": [
                120
            ],
            "in": [
                120
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
                33,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccount": [
                34,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "customerAccounts": [
                35,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        37
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        38
                    ]
                }
            ],
            "deliveries": [
                44,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        46
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        48
                    ]
                }
            ],
            "delivery": [
                43,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "eventTypes": [
                53,
                {
                    "clientId": [
                        5
                    ]
                }
            ],
            "file": [
                55,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "files": [
                56,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        58
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        59
                    ]
                }
            ],
            "goodsReceipt": [
                62,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "goodsReceipts": [
                63,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        65
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        67
                    ]
                }
            ],
            "ledgerEntries": [
                73,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        75
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        76
                    ]
                }
            ],
            "ledgerEntry": [
                72,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "me": [
                79
            ],
            "node": [
                83,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "nodes": [
                83,
                {
                    "ids": [
                        5,
                        "[ID!]!"
                    ]
                }
            ],
            "orderConfirmation": [
                86,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "orderConfirmations": [
                87,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        89
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
            "purchaseOrder": [
                104,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "purchaseOrders": [
                105,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        107
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
            "qualification": [
                112,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "qualifications": [
                113,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        115
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        118
                    ]
                }
            ],
            "receivable": [
                123,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "receivables": [
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
                        127
                    ]
                }
            ],
            "registeredOperation": [
                132,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "registeredOperations": [
                133,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        135
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        136
                    ]
                }
            ],
            "salesOrder": [
                150,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLine": [
                154,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesOrderLines": [
                155,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        157
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        158
                    ]
                }
            ],
            "salesOrders": [
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
                        159
                    ]
                }
            ],
            "salesReturn": [
                163,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "salesReturns": [
                164,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        166
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        168
                    ]
                }
            ],
            "settlement": [
                172,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "settlements": [
                173,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        175
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
            "shipmentNotice": [
                178,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "shipmentNotices": [
                179,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        181
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        184
                    ]
                }
            ],
            "supplier": [
                191,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrice": [
                194,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "supplierPrices": [
                195,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        197
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        198
                    ]
                }
            ],
            "webhookAttempt": [
                208,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookAttempts": [
                209,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        211
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        212
                    ]
                }
            ],
            "webhookDeliveries": [
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
            "webhookDelivery": [
                213,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoint": [
                219,
                {
                    "id": [
                        5,
                        "ID!"
                    ]
                }
            ],
            "webhookEndpoints": [
                220,
                {
                    "after": [
                        2
                    ],
                    "before": [
                        2
                    ],
                    "filter": [
                        222
                    ],
                    "first": [
                        6
                    ],
                    "last": [
                        6
                    ],
                    "orderBy": [
                        223
                    ]
                }
            ],
            "__typename": [
                2
            ]
        },
        "Receivable": {
            "amount": [
                80
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                41
            ],
            "credited": [
                80
            ],
            "customer": [
                33
            ],
            "customerId": [
                5
            ],
            "delivery": [
                83
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
                77
            ],
            "id": [
                5
            ],
            "number": [
                2
            ],
            "open": [
                80
            ],
            "outstanding": [
                1
            ],
            "salesOrder": [
                83
            ],
            "salesOrderId": [
                5
            ],
            "settled": [
                80
            ],
            "shippedOn": [
                77
            ],
            "status": [
                128
            ],
            "updatedAt": [
                41
            ],
            "version": [
                6
            ],
            "writtenOff": [
                80
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableConnection": {
            "edges": [
                125
            ],
            "nodes": [
                123
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                123
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableFilter": {
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "dueOn": [
                78
            ],
            "outstanding": [
                3
            ],
            "salesOrderId": [
                70
            ],
            "status": [
                129
            ],
            "__typename": [
                2
            ]
        },
        "ReceivableOrder": {},
        "ReceivableStatus": {},
        "ReceivableStatusFilter": {
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
                83
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                41
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
                84
            ],
            "text": [
                2
            ],
            "updatedAt": [
                41
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
                134
            ],
            "nodes": [
                132
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                132
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationFilter": {
            "clientId": [
                70
            ],
            "createdAt": [
                42
            ],
            "status": [
                85
            ],
            "__typename": [
                2
            ]
        },
        "RegisteredOperationOrder": {},
        "RegisteredOperationPayload": {
            "problems": [
                101
            ],
            "record": [
                132
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
                77
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
                77
            ],
            "number": [
                2
            ],
            "scope": [
                103
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
                41
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
                146
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
                83
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
                146
            ],
            "to": [
                146
            ],
            "__typename": [
                2
            ]
        },
        "SalesDeliveryStatus": {},
        "SalesDeliveryStatusFilter": {
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
                41
            ],
            "customer": [
                33
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
                77
            ],
            "lines": [
                96
            ],
            "number": [
                2
            ],
            "orderedOn": [
                77
            ],
            "paymentDays": [
                6
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                77
            ],
            "status": [
                161
            ],
            "total": [
                80
            ],
            "transport": [
                200
            ],
            "updatedAt": [
                41
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
                152
            ],
            "nodes": [
                150
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                150
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
                70
            ],
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "requestedOn": [
                78
            ],
            "status": [
                162
            ],
            "total": [
                147
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLine": {
            "amount": [
                80
            ],
            "availableActions": [
                0
            ],
            "createdAt": [
                41
            ],
            "customer": [
                33
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
                77
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
            ],
            "salesOrder": [
                83
            ],
            "salesOrderId": [
                5
            ],
            "updatedAt": [
                41
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
                156
            ],
            "nodes": [
                154
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                154
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineFilter": {
            "amount": [
                147
            ],
            "customerId": [
                70
            ],
            "orderedOn": [
                78
            ],
            "productId": [
                70
            ],
            "salesOrderId": [
                70
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderLineOrder": {},
        "SalesOrderOrder": {},
        "SalesOrderPayload": {
            "problems": [
                101
            ],
            "record": [
                150
            ],
            "__typename": [
                2
            ]
        },
        "SalesOrderStatus": {},
        "SalesOrderStatusFilter": {
            "eq": [
                161
            ],
            "in": [
                161
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
                41
            ],
            "customer": [
                33
            ],
            "customerId": [
                5
            ],
            "delivery": [
                43
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
                167
            ],
            "number": [
                2
            ],
            "receivedOn": [
                77
            ],
            "returnReason": [
                2
            ],
            "salesOrder": [
                150
            ],
            "salesOrderId": [
                5
            ],
            "status": [
                169
            ],
            "total": [
                80
            ],
            "updatedAt": [
                41
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
                165
            ],
            "nodes": [
                163
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                163
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnFilter": {
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "deliveryId": [
                70
            ],
            "salesOrderId": [
                70
            ],
            "status": [
                170
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnLine": {
            "amount": [
                80
            ],
            "batchNumber": [
                2
            ],
            "deliveryLine": [
                6
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "qualifiedQuantity": [
                146
            ],
            "quantity": [
                146
            ],
            "rejectedQuantity": [
                146
            ],
            "__typename": [
                2
            ]
        },
        "SalesReturnOrder": {},
        "SalesReturnStatus": {},
        "SalesReturnStatusFilter": {
            "eq": [
                169
            ],
            "in": [
                169
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
                41
            ],
            "customer": [
                33
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
                176
            ],
            "number": [
                2
            ],
            "status": [
                99
            ],
            "total": [
                80
            ],
            "updatedAt": [
                41
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
                174
            ],
            "nodes": [
                172
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                172
            ],
            "__typename": [
                2
            ]
        },
        "SettlementFilter": {
            "cashReceiptId": [
                189
            ],
            "createdAt": [
                42
            ],
            "customerId": [
                70
            ],
            "status": [
                100
            ],
            "__typename": [
                2
            ]
        },
        "SettlementLine": {
            "amount": [
                80
            ],
            "receivable": [
                123
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
                41
            ],
            "deliveryNote": [
                2
            ],
            "displayName": [
                2
            ],
            "expectedOn": [
                77
            ],
            "id": [
                5
            ],
            "lines": [
                182
            ],
            "number": [
                2
            ],
            "purchaseOrder": [
                104
            ],
            "purchaseOrderId": [
                5
            ],
            "shippedOn": [
                77
            ],
            "status": [
                186
            ],
            "supplier": [
                191
            ],
            "supplierId": [
                5
            ],
            "trackingNumber": [
                2
            ],
            "updatedAt": [
                41
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
                180
            ],
            "nodes": [
                178
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                178
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeFilter": {
            "createdAt": [
                42
            ],
            "expectedOn": [
                78
            ],
            "purchaseOrderId": [
                70
            ],
            "status": [
                187
            ],
            "supplierId": [
                70
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
                77
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                77
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "quantity": [
                146
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
                77
            ],
            "orderLine": [
                6
            ],
            "producedOn": [
                77
            ],
            "quantity": [
                146
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeOrder": {},
        "ShipmentNoticePayload": {
            "problems": [
                101
            ],
            "record": [
                178
            ],
            "__typename": [
                2
            ]
        },
        "ShipmentNoticeStatus": {},
        "ShipmentNoticeStatusFilter": {
            "eq": [
                186
            ],
            "in": [
                186
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
                41
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "kind": [
                192
            ],
            "name": [
                2
            ],
            "performance": [
                193
            ],
            "phone": [
                2
            ],
            "registrationNumber": [
                2
            ],
            "status": [
                61
            ],
            "updatedAt": [
                41
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
                146
            ],
            "onTimeLines": [
                146
            ],
            "onTimeShare": [
                6
            ],
            "orders": [
                146
            ],
            "volume": [
                80
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
                41
            ],
            "displayName": [
                2
            ],
            "id": [
                5
            ],
            "orderedOn": [
                77
            ],
            "product": [
                102
            ],
            "productId": [
                5
            ],
            "purchaseOrder": [
                83
            ],
            "purchaseOrderId": [
                5
            ],
            "quantity": [
                146
            ],
            "supplier": [
                191
            ],
            "supplierId": [
                5
            ],
            "unitPrice": [
                80
            ],
            "updatedAt": [
                41
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
                196
            ],
            "nodes": [
                194
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                194
            ],
            "__typename": [
                2
            ]
        },
        "SupplierPriceFilter": {
            "orderedOn": [
                78
            ],
            "productId": [
                70
            ],
            "supplierId": [
                70
            ],
            "unitPrice": [
                147
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
                77
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
                77
            ],
            "kind": [
                116
            ],
            "number": [
                2
            ],
            "scope": [
                103
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
                97
            ],
            "remark": [
                2
            ],
            "requestedOn": [
                77
            ],
            "transport": [
                200
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
                77
            ],
            "id": [
                5
            ],
            "idempotencyKey": [
                2
            ],
            "lines": [
                183
            ],
            "shippedOn": [
                77
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
                206
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
                101
            ],
            "record": [
                55
            ],
            "upload": [
                205
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
                41
            ],
            "delivery": [
                213
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
                83
            ],
            "partyId": [
                5
            ],
            "requestHeaders": [
                227
            ],
            "responseBody": [
                2
            ],
            "responseHeaders": [
                227
            ],
            "status": [
                6
            ],
            "updatedAt": [
                41
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
                210
            ],
            "nodes": [
                208
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                208
            ],
            "__typename": [
                2
            ]
        },
        "WebhookAttemptFilter": {
            "createdAt": [
                42
            ],
            "deliveryId": [
                70
            ],
            "partyId": [
                70
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
                41
            ],
            "displayName": [
                2
            ],
            "dueAt": [
                41
            ],
            "endpoint": [
                219
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
                41
            ],
            "id": [
                5
            ],
            "party": [
                83
            ],
            "partyId": [
                5
            ],
            "reason": [
                2
            ],
            "record": [
                83
            ],
            "recordId": [
                5
            ],
            "recordVersion": [
                6
            ],
            "status": [
                49
            ],
            "updatedAt": [
                41
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
                215
            ],
            "nodes": [
                213
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                213
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryFilter": {
            "createdAt": [
                42
            ],
            "dueAt": [
                42
            ],
            "endpointId": [
                70
            ],
            "partyId": [
                70
            ],
            "status": [
                50
            ],
            "__typename": [
                2
            ]
        },
        "WebhookDeliveryOrder": {},
        "WebhookDeliveryPayload": {
            "problems": [
                101
            ],
            "record": [
                213
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpoint": {
            "activeSince": [
                41
            ],
            "availableActions": [
                0
            ],
            "client": [
                83
            ],
            "clientId": [
                5
            ],
            "createdAt": [
                41
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
                41
            ],
            "party": [
                83
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
                225
            ],
            "updatedAt": [
                41
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
                221
            ],
            "nodes": [
                219
            ],
            "pageInfo": [
                98
            ],
            "totalCount": [
                146
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
                219
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointFilter": {
            "createdAt": [
                42
            ],
            "partyId": [
                70
            ],
            "replaying": [
                3
            ],
            "status": [
                226
            ],
            "updatedAt": [
                42
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointOrder": {},
        "WebhookEndpointPayload": {
            "problems": [
                101
            ],
            "record": [
                219
            ],
            "__typename": [
                2
            ]
        },
        "WebhookEndpointStatus": {},
        "WebhookEndpointStatusFilter": {
            "eq": [
                225
            ],
            "in": [
                225
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
                101
            ],
            "record": [
                219
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