<?php

$request = [
    'jsonrpc' => '2.0',
    'id' => 1,
    'method' => 'shop.find',
    'params' => [
        'filter' => [
            'condition' => 'and',
            'filters' => [
                ['field' => 'duration', 'operator' => '>=', 'value' => 60],
                [
                    'condition' => 'or',
                    'filters' => [
                        [
                            'field' => 'name',
                            'operator' => 'like',
                            'value' => '%O\'Neil%',
                        ],
                        [
                            'field' => 'name',
                            'operator' => '=',
                            'value' => null,
                        ],
                        [
                            'condition' => 'and',
                            'filters' => [
                                [
                                    'field' => 'code',
                                    'operator' => 'in',
                                    'value' => [16, 17, 31],
                                ],
                                [
                                    'field' => 'is_failed',
                                    'operator' => '!=',
                                    'value' => true,
                                ],
                            ],
                        ],
                    ],
                ],
            ],
        ],
        'sort' => [['field' => 'start_time', 'order' => 'desc']],
        'fields' => ['id', 'start_time', 'name'],
        'from' => '2026-10-05 00:00:00',
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
