import { connect } from '@shop/client';

const shop = connect({ accessToken: process.env.SHOP_ACCESS_TOKEN! });
const reply = await shop.shop.find({
  login: process.env.SHOP_LOGIN!,
  passWord: process.env.SHOP_PASS_WORD!,
  pin: 1234,
  note: 'seen',
});
