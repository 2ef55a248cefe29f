/** The form of an e-mail address, as a declared pattern. No part may hold what separates it from the next, so that it is matched in linear time. */
export const emailPattern = "[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+";
