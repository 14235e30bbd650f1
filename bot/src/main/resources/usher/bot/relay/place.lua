-- Puts a handoff into its queue or takes it out. A delivery that comes late, with an older version, changes nothing.
-- KEYS 1 the queue (rank -> handoff), 2 versions of the queue's handoffs
-- ARGV 1 handoff, 2 whether it waits, 3 rank, 4 version
if tonumber(ARGV[4]) < tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0') then
  return {0}
end
redis.call('HSET', KEYS[2], ARGV[1], ARGV[4])
if ARGV[2] == 'true' then
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
else
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return {1}
