<?php

$request = [
    'jsonrpc' => '2.0',
    'id' => 1,
    'method' => 'shop.find',
    'params' => ['text' => 'hello', 'limit' => 10],
];
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/json; charset=UTF-8',
    'content' => json_encode($request, JSON_THROW_ON_ERROR),
    'ignore_errors' => true,
]]);
$reply = json_decode(file_get_contents('https://shop.example/rpc', false, $context), true, 512, JSON_THROW_ON_ERROR);
if (isset($reply['error'])) {
    throw new RuntimeException($reply['error']['message']);
}
print_r($reply['result']);
