-- The lease of an open turn begins anew.
-- KEYS: head, open turns    ARGV: turn, epoch, lease in ms, conversation id
local head = redis.call('HMGET', KEYS[1], 'open', 'epoch')
if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return {'refused'} end
local clock = redis.call('TIME')
local lease = clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[3]
redis.call('HSET', KEYS[1], 'lease', lease)
redis.call('ZADD', KEYS[2], lease, ARGV[4])
return {'renewed'}
