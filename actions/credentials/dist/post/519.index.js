module.exports = require("../main/519.index.js")
