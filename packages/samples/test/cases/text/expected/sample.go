package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

func main() {
	request := map[string]any{
		"jsonrpc": "2.0",
		"id": 1,
		"method": "shop.find",
		"params": map[string]any{
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
			"separators": "a b c\ufeffd ef",
			"control": "a\u0000b\u0007c\u001bde",
			"flag": "@file --data",
		},
	}
	body, err := json.Marshal(request)
	if err != nil {
		log.Fatal(err)
	}
	response, err := http.Post("https://shop.example/rpc", "application/json; charset=UTF-8", bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	var reply struct {
		Result json.RawMessage
		Error  *struct{ Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		log.Fatal(err)
	}
	if reply.Error != nil {
		log.Fatal(reply.Error.Message)
	}
	fmt.Println(string(reply.Result))
}
