curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": {
    "values": [
      0,
      -1,
      0.5,
      -0.25,
      1e-7,
      1e+21,
      9007199254740991,
      9007199254740992,
      12345678901234567000,
      -12345678901234567000,
      4294967296,
      1.7976931348623157e+308
    ],
    "one": 1e+21
  }
}'
