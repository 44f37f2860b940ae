import { connect } from '@shop/client';

const shop = connect({ url: 'https://shop.example/rpc' });
const reply = await shop.shop.find({
  nothing: null,
  yes: true,
  no: false,
  list: [],
  object: {},
  deep: [[], {}, [{ a: [] }], { b: {} }, null, [null]],
});
