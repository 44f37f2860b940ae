import { connect } from '@shop/client';

const shop = connect({ url: 'https://shop.example/rpc' });
const reply = await shop.shop.find({
  owner: 'Ann',
  passWord: process.env.SHOP_PASS_WORD!,
  pin: '…',
});
