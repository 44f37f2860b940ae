import json
from urllib.request import Request, urlopen

request = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "shop.find",
    "params": {
        "filter": {
            "condition": "and",
            "filters": [
                {"field": "duration", "operator": ">=", "value": 60},
                {
                    "condition": "or",
                    "filters": [
                        {
                            "field": "name",
                            "operator": "like",
                            "value": "%O'Neil%",
                        },
                        {"field": "name", "operator": "=", "value": None},
                        {
                            "condition": "and",
                            "filters": [
                                {
                                    "field": "code",
                                    "operator": "in",
                                    "value": [16, 17, 31],
                                },
                                {
                                    "field": "is_failed",
                                    "operator": "!=",
                                    "value": True,
                                },
                            ],
                        },
                    ],
                },
            ],
        },
        "sort": [{"field": "start_time", "order": "desc"}],
        "fields": ["id", "start_time", "name"],
        "from": "2026-10-05 00:00:00",
    },
}
call = Request(
    "https://shop.example/rpc",
    json.dumps(request).encode(),
    {"Content-Type": "application/json; charset=UTF-8"},
)
with urlopen(call) as response:
    reply = json.load(response)
if "error" in reply:
    raise SystemExit(reply["error"]["message"])
print(reply["result"])
