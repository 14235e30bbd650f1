-- The sum as of the last closed turn, and how far the conversation is.
-- KEYS: head, sum
local head = redis.call('HMGET', KEYS[1], 'turn', 'open')
return {tonumber(head[1] or '0'), head[2] and 1 or 0, redis.call('GET', KEYS[2]) or ''}
