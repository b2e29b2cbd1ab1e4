module.exports = require("../main/931.index.js")
