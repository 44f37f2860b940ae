<?php

$request = [
    'jsonrpc' => '2.0',
    'id' => 1,
    'method' => 'shop.find',
    'params' => [
        'values' => [
            0,
            -1,
            0.5,
            -0.25,
            1e-7,
            1e+21,
            9007199254740991,
            9007199254740992,
            12345678901234567000,
            -12345678901234567000,
            4294967296,
            1.7976931348623157e+308,
        ],
        'one' => 1e+21,
    ],
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
