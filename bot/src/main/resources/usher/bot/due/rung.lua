-- A timer was heard: it is gone, unless it was set again meanwhile.
-- KEYS: due, head of the conversation    ARGV: member of due, name, time
redis.call('ZREM', KEYS[1], ARGV[1])
if redis.call('HGET', KEYS[2], 't:' .. ARGV[2]) == ARGV[3] then redis.call('HDEL', KEYS[2], 't:' .. ARGV[2]) end
return {'rung'}
