import json
import os
from urllib.request import Request, urlopen

request = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "shop.find",
    "params": {
        "access_token": os.environ["SHOP_ACCESS_TOKEN"],
        "login": os.environ["SHOP_LOGIN"],
        "passWord": os.environ["SHOP_PASS_WORD"],
        "pin": 1234,
        "note": "seen",
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
