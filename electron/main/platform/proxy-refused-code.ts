/** The code of the error for a proxy that does not let us through, for example because it wants a password. */
export const PROXY_REFUSED_CODE = 'ERR_PROXY_REFUSED'
