/** Prism colours whole pages as soon as it is loaded, unless told before that it is asked by hand. */
Object.assign(globalThis, { Prism: { manual: true } });
