<?php

$request = [
    'jsonrpc' => '2.0',
    'id' => 1,
    'method' => 'shop.find',
    'params' => (object) [
        '1' => [(object) []],
        'object' => [
            '__proto__' => 1,
            'constructor' => 2,
            '' => 3,
            'a\'b' => 4,
            'a"b' => 5,
            '$x' => 6,
            '${y}' => 7,
            'a\\b' => 8,
            'class' => 9,
            'é' => 10,
        ],
        'it\'s' => (object) ['0' => 'zero', '1' => 'one'],
        '$x' => (object) ['-5' => 1, '05' => 2],
        'with space' => (object) [],
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
