// Two small conveniences around the document.

/** Makes an element; what is undefined, null or false among the attributes is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

export const byId = (id) => document.getElementById(id);

/** One of the pictures in phone.svg, which stands for nothing by itself. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `phone/phone.svg#${name}`);
  picture.append(use);
  return picture;
}
