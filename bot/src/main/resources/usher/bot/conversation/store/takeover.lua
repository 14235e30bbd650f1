-- Takes over a turn whose lease has run out, or lies further off than a lease can (the clock was set back). Its old holder is refused from now on.
-- KEYS: stream, head, sum, open turns    ARGV: lease in ms, conversation id
local head = redis.call('HMGET', KEYS[2], 'open', 'epoch', 'lease')
if not head[1] then
  redis.call('ZREM', KEYS[4], ARGV[2])
  return {'none'}
end
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local left = tonumber(head[3]) - now
if left > 0 and left <= 2 * ARGV[1] then return {'none'} end
local epoch = head[2] + 1
redis.call('HSET', KEYS[2], 'epoch', epoch, 'by', '', 'lease', now + ARGV[1])
redis.call('ZADD', KEYS[4], now + ARGV[1], ARGV[2])
return {'taken', tonumber(head[1]), epoch, redis.call('GET', KEYS[3]) or '', redis.call('XRANGE', KEYS[1], head[1], head[1])}
