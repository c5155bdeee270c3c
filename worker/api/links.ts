/** What every answer links to, errors too. */

/** Where the contract, the licence and the explanation of every answer stand (RFC 8288, RFC 8631). */
export const LINKS = [
  '</openapi.json>; rel="describedby"; type="application/json"',
  '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  '</docs>; rel="service-doc"; type="text/html"',
].join(", ");
