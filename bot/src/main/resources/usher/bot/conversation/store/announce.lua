-- Records what is about to be done, before it is done; the lease begins anew.
-- KEYS: stream, head, open turns    ARGV: turn, epoch, place of the entry within the turn, events, lease in ms, conversation id
local head = redis.call('HMGET', KEYS[2], 'open', 'epoch', 'n')
if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return {'refused'} end
if tonumber(head[3]) >= tonumber(ARGV[3]) then return {'announced'} end -- the same call, sent again
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('XADD', KEYS[1], ARGV[1] .. '-' .. ARGV[3], 'a', now, 'e', ARGV[4])
redis.call('HSET', KEYS[2], 'n', ARGV[3], 'lease', now + ARGV[5])
redis.call('ZADD', KEYS[3], now + ARGV[5], ARGV[6])
return {'announced'}
