curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": {
    "1": [{}],
    "object": {
      "__proto__": 1,
      "constructor": 2,
      "": 3,
      "a'\''b": 4,
      "a\"b": 5,
      "$x": 6,
      "${y}": 7,
      "a\\b": 8,
      "class": 9,
      "é": 10
    },
    "it'\''s": { "0": "zero", "1": "one" },
    "$x": { "-5": 1, "05": 2 },
    "with space": {}
  }
}'
