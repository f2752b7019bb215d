import express, { type Request } from 'express';
import { describe, expect, it } from 'vitest';
import { COOKIES, readCookie } from './cookies.js';

function sent(cookie?: string): Request {
  return Object.assign(Object.create(express.request), { headers: cookie === undefined ? {} : { cookie } });
}

describe('a cookie', () => {
  it.each([
    ['alone', '__Host-card=token'],
    ['among others', 'a=b; __Host-card=token; c=d'],
    ['with spaces around it', ' \t__Host-card=token \t;'],
  ])('is read %s', (_where, cookie) => {
    expect(readCookie(sent(cookie), COOKIES.card)).toBe('token');
  });

  it('keeps what stands behind a second equals sign', () => {
    expect(readCookie(sent('__Host-card=a=b=='), COOKIES.card)).toBe('a=b==');
  });

  it.each([
    undefined,
    '',
    '__Host-card',
    '__Host-card=',
    '__Host-account=token',
    '__host-card=token',
    'x__Host-card=token',
    'a="; __Host-cards=token"',
    '__Host-card=token; __Host-card=planted',
    '\u00a0__Host-card=planted',
    '__Host-card =planted',
  ])('is not found in %j', (cookie) => {
    expect(readCookie(sent(cookie), COOKIES.card)).toBeUndefined();
  });
});

describe('every cookie of the service', () => {
  it('has the prefix that keeps neighbouring hosts from setting it', () => {
    for (const name of Object.values(COOKIES)) expect(name).toMatch(/^__Host-[a-z]+$/);
  });
});
