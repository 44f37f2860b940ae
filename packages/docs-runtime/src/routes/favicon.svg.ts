import type { APIRoute } from 'astro';
import icon from '../favicon.svg?raw';

/** The icon of the site, which needs no folder of public files then. */
export const GET: APIRoute = () =>
  new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
