import json
from urllib.request import Request, urlopen

request = {
    "jsonrpc": "2.0",
    "method": "shop.forget",
    "params": {"text": "it's over"},
}
call = Request(
    "https://shop.example/rpc",
    json.dumps(request).encode(),
    {"Content-Type": "application/json; charset=UTF-8"},
)
urlopen(call).close()
