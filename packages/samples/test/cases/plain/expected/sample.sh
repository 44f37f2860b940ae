curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": { "text": "hello", "limit": 10 }
}'
