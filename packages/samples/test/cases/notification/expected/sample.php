<?php

$request = [
    'jsonrpc' => '2.0',
    'method' => 'shop.forget',
    'params' => ['text' => 'it\'s over'],
];
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/json; charset=UTF-8',
    'content' => json_encode($request, JSON_THROW_ON_ERROR),
    'ignore_errors' => true,
]]);
file_get_contents('https://shop.example/rpc', false, $context);
