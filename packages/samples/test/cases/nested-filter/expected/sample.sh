curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": {
    "filter": {
      "condition": "and",
      "filters": [
        { "field": "duration", "operator": ">=", "value": 60 },
        {
          "condition": "or",
          "filters": [
            { "field": "name", "operator": "like", "value": "%O'\''Neil%" },
            { "field": "name", "operator": "=", "value": null },
            {
              "condition": "and",
              "filters": [
                { "field": "code", "operator": "in", "value": [16, 17, 31] },
                { "field": "is_failed", "operator": "!=", "value": true }
              ]
            }
          ]
        }
      ]
    },
    "sort": [{ "field": "start_time", "order": "desc" }],
    "fields": ["id", "start_time", "name"],
    "from": "2026-10-05 00:00:00"
  }
}'
