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
			"values": []any{
				0,
				-1,
				0.5,
				-0.25,
				1e-7,
				1e+21,
				9007199254740991,
				json.Number("9007199254740992"),
				json.Number("12345678901234567000"),
				json.Number("-12345678901234567000"),
				4294967296,
				1.7976931348623157e+308,
			},
			"one": 1e+21,
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
