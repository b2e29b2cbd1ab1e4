module.exports = require("../../../aws/dist/main/654.index.js")
