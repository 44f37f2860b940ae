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
			"filter": map[string]any{
				"condition": "and",
				"filters": []any{
					map[string]any{"field": "duration", "operator": ">=", "value": 60},
					map[string]any{
						"condition": "or",
						"filters": []any{
							map[string]any{
								"field": "name",
								"operator": "like",
								"value": "%O'Neil%",
							},
							map[string]any{"field": "name", "operator": "=", "value": nil},
							map[string]any{
								"condition": "and",
								"filters": []any{
									map[string]any{
										"field": "code",
										"operator": "in",
										"value": []any{16, 17, 31},
									},
									map[string]any{
										"field": "is_failed",
										"operator": "!=",
										"value": true,
									},
								},
							},
						},
					},
				},
			},
			"sort": []any{map[string]any{"field": "start_time", "order": "desc"}},
			"fields": []any{"id", "start_time", "name"},
			"from": "2026-10-05 00:00:00",
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
