import { connect } from '@shop/client';

const shop = connect({ url: 'https://shop.example/rpc' });
const reply = await shop.shop.find();
