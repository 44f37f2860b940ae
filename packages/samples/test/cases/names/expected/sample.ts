import { connect } from '@shop/client';

const shop = connect({ url: 'https://shop.example/rpc' });
const reply = await shop.shop.find({
  '1': [{}],
  object: {
    ['__proto__']: 1,
    constructor: 2,
    '': 3,
    "a'b": 4,
    "a\"b": 5,
    $x: 6,
    '${y}': 7,
    "a\\b": 8,
    class: 9,
    'é': 10,
  },
  "it's": { '0': 'zero', '1': 'one' },
  $x: { '-5': 1, '05': 2 },
  'with space': {},
});
