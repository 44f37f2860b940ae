curl 'https://shop.example/rpc' \
  --header 'Content-Type: application/json; charset=UTF-8' \
  --data '{
  "jsonrpc": "2.0",
  "id": 1,
  "method": "shop.find",
  "params": {
    "single": "it'\''s",
    "double": "say \"no\"",
    "backtick": "`ls` $(ls)",
    "backslash": "C:\\new\\\\ \\'\'' \\\" \\$",
    "lines": "one\ntwo\r\nthree\ttab",
    "dollar": "$HOME ${HOME} {$x} #{x} $$",
    "script": "</script><!-- <b>",
    "php": "<?php ?> <?= 1 ?>",
    "percent": "%s %d %%",
    "unicode": "é 你好 😀 مرحبا",
    "separators": "a b c﻿d ef",
    "control": "a\u0000b\u0007c\u001bde",
    "flag": "@file --data"
  }
}'
