import { connect } from '@shop/client';

const shop = connect({ url: 'https://shop.example/rpc' });
await shop.shop.forget({ text: "it's over" });
