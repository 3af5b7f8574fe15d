"""Document -> its advice: what somebody says another should do."""
