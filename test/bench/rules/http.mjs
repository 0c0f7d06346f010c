// Requests on loopback.
import { request } from 'node:http';

/** The text of an answer; an error unless all is well. */
export function get(url) {
  return exchange(url, { method: 'GET' });
}

export function post(url, body, headers) {
  return exchange(url, { method: 'POST', headers: { ...headers, 'Content-Length': body.length } }, body);
}

function exchange(url, options, body) {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data) => (text += data));
      response.on('end', () => {
        if (response.statusCode < 300) resolve(text);
        else reject(new Error(`${url}: ${response.statusCode} ${text}`));
      });
    });
    outgoing.on('error', reject).end(body);
  });
}
