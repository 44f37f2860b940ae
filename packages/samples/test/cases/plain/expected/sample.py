import json
from urllib.request import Request, urlopen

request = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "shop.find",
    "params": {"text": "hello", "limit": 10},
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
