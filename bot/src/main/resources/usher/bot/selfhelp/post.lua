-- Puts a message on the pile, once per key.
-- KEYS 1 pile   ARGV 1 key, 2 message, 3 milliseconds
for _, message in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  if string.sub(message, 1, #ARGV[1] + 1) == ARGV[1] .. '\n' then return {0} end
end
redis.call('LPUSH', KEYS[1], ARGV[1] .. '\n' .. ARGV[2])
redis.call('LTRIM', KEYS[1], 0, 49)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {1}
