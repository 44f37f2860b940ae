curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": {
    "access_token": "'"$SHOP_ACCESS_TOKEN"'",
    "login": "'"$SHOP_LOGIN"'",
    "passWord": "'"$SHOP_PASS_WORD"'",
    "pin": 1234,
    "note": "seen"
  }
}'
