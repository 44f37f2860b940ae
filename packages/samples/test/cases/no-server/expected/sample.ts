import { connect } from '@shop/client';

const shop = connect({ url: 'http://localhost' });
const reply = await shop.shop.find({ text: 'x' });
