import json
from urllib.request import Request, urlopen

request = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "shop.find",
    "params": {
        "single": "it's",
        "double": "say \"no\"",
        "backtick": "`ls` $(ls)",
        "backslash": "C:\\new\\\\ \\' \\\" \\$",
        "lines": "one\ntwo\r\nthree\ttab",
        "dollar": "$HOME ${HOME} {$x} #{x} $$",
        "script": "</script><!-- <b>",
        "php": "<?php ?> <?= 1 ?>",
        "percent": "%s %d %%",
        "unicode": "é 你好 😀 مرحبا",
        "separators": "a b c﻿d ef",
        "control": "a\u0000b\u0007c\u001bde",
        "flag": "@file --data",
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
